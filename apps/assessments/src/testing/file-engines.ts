import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListMultipartUploadsCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { startS3Server, type S3Server } from '@waymark/testing';
import type { FileStore } from '../files/files.module.js';
import type { S3Store } from '../files/s3-files.js';

/** Where the files of a spec are kept. */
export interface FileEngine {
  readonly store: FileStore;
  /** Names of an organisation's files, those that are being written too. */
  stored(organisationId: string): Promise<string[]>;
  close(): Promise<void>;
}

export async function openFolder(): Promise<FileEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-files-'));
  const of = (organisationId: string) => join(folder, organisationId);
  return {
    store: { folder },
    stored: async (organisationId) => (existsSync(of(organisationId)) ? readdirSync(of(organisationId)) : []),
    close: () => rm(folder, { recursive: true }),
  };
}

export interface Bucket extends FileEngine {
  readonly store: S3Store;
  readonly client: S3Client;
  readonly server: S3Server;
  /** What the server has kept is there again. */
  restart(): Promise<void>;
}

/** Folder of the S3 server's jars, which `npm test` names. */
export const s3Jars = process.env.TEST_S3_JARS;

/** A bucket of a real S3 server of its own. */
export async function openBucket(): Promise<Bucket> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-s3-'));
  const start = (port?: number) => startS3Server({ jars: s3Jars ?? '', folder, bucket: 'files', ...(port && { port }) });
  let server = await start();
  const { endpoint, bucket, accessKey, secret } = server;
  const keys = { accessKeyId: accessKey, secretAccessKey: secret };
  const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials: keys });
  const stored = async (organisationId: string) => {
    const within = { Bucket: bucket, Prefix: `${organisationId}/` };
    const { Contents = [] } = await client.send(new ListObjectsV2Command(within));
    const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand(within));
    return [...Contents, ...Uploads].map(({ Key = '' }) => Key.slice(within.Prefix.length));
  };
  const close = async () => {
    client.destroy();
    await server.kill();
    await rm(folder, { recursive: true });
  };
  const restart = async () => {
    await server.kill();
    server = await start(server.port);
  };
  return { store: { bucket, endpoint, region: 'us-east-1', pathStyle: true, keys }, client, server, stored, close, restart };
}

/** Every engine that can be had here: a spec of files holds each to the same. */
export const fileEngines: readonly (readonly [string, () => Promise<FileEngine>])[] = [['a folder', openFolder], ...(s3Jars ? [['a bucket of S3', openBucket] as const] : [])];
