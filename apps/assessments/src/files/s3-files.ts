import type { Readable } from 'node:stream';
import { AbortMultipartUploadCommand, DeleteObjectCommand, GetObjectCommand, ListMultipartUploadsCommand, NoSuchKey, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { FileStorage, pathOf, type FileKey } from './file-storage.js';

/** Where the bucket is, and with which keys it is reached. */
export interface S3Store {
  readonly bucket: string;
  /** Of another service than Amazon's. */
  readonly endpoint: string | undefined;
  readonly region: string;
  /** The bucket stands in the path of an address, not in its host name. */
  readonly pathStyle: boolean;
  /** Left out: what the SDK finds by itself, such as the role of a machine. */
  readonly keys: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
}

/** Bytes of a part: the least that S3 takes, and what one upload holds in memory. */
const partSize = 5 * 1024 * 1024;
/** Milliseconds. */
const patience = { connectionTimeout: 5000, requestTimeout: 30_000, socketTimeout: 30_000, throwOnRequestTimeout: true };

/** Files in a bucket of S3 or of what speaks like it. One that is being written is a begun upload until it is there whole. */
export class S3Files extends FileStorage implements OnModuleInit, OnApplicationShutdown {
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #log = new Logger('Files');

  constructor({ bucket, endpoint, region, pathStyle, keys }: S3Store) {
    super();
    this.#bucket = bucket;
    this.#client = new S3Client({ region, forcePathStyle: pathStyle, requestHandler: patience, ...(endpoint && { endpoint }), ...(keys && { credentials: keys }) });
  }

  /** @throws Error for a bucket that refuses, which no waiting mends; one that does not answer may be back later. */
  async onModuleInit(): Promise<void> {
    try {
      await this.#begun('');
    } catch (cause) {
      const { name, message } = cause as Error;
      const said = `The bucket "${this.#bucket}" (FILES_S3_BUCKET) cannot be used: ${name}: ${message}`;
      if (cause instanceof S3ServiceException && cause.$response && !isOfServer(cause)) throw new Error(`${said} Look at the settings FILES_S3_*.`, { cause });
      this.#log.error(`${said} Until it can, files are neither kept nor read.`);
    }
  }

  onApplicationShutdown(): void {
    this.#client.destroy();
  }

  async put(key: FileKey, bytes: Readable): Promise<void> {
    const upload = new Upload({ client: this.#client, params: { ...this.#at(key), Body: bytes, ContentType: 'application/octet-stream' }, partSize, queueSize: 1, leavePartsOnError: true });
    try {
      await upload.done();
    } catch (cause) {
      // Where this fails too, the key is still among the unwanted ones, and whoever removes it does the same.
      await this.remove(key).catch((why: unknown) => this.#log.warn(`What a broken upload left is not removed yet: ${String(why)}`));
      throw cause;
    }
  }

  async get(key: FileKey): Promise<Readable | null> {
    try {
      const { Body } = await this.#client.send(new GetObjectCommand(this.#at(key)));
      return Body as Readable;
    } catch (cause) {
      if (cause instanceof NoSuchKey) return null;
      throw cause;
    }
  }

  async remove(key: FileKey): Promise<void> {
    const at = this.#at(key);
    // First: one that is completed in between is deleted after it.
    for (const { UploadId } of await this.#begun(at.Key)) await this.#client.send(new AbortMultipartUploadCommand({ ...at, UploadId }));
    await this.#client.send(new DeleteObjectCommand(at));
  }

  /** Uploads to this key that were neither completed nor aborted; asked for no key, one at most. */
  async #begun(key: string) {
    const { Uploads = [] } = await this.#client.send(new ListMultipartUploadsCommand({ Bucket: this.#bucket, Prefix: key, MaxUploads: key ? 1000 : 1 }));
    return Uploads.filter(({ Key }) => Key === key);
  }

  #at(key: FileKey): { readonly Bucket: string; readonly Key: string } {
    return { Bucket: this.#bucket, Key: pathOf(key).join('/') };
  }
}

/** The other side's own trouble, or that it is busy: 5xx, and 429. */
function isOfServer({ $metadata: { httpStatusCode = 500 } }: S3ServiceException): boolean {
  return httpStatusCode >= 500 || httpStatusCode === 429;
}
