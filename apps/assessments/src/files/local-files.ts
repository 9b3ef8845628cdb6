import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStorage, pathOf, type FileKey } from './file-storage.js';

/** Files in a folder of this machine. One that is being written has another name until it is there whole. */
export class LocalFiles extends FileStorage {
  constructor(private readonly folder: string) {
    super();
  }

  async put(key: FileKey, bytes: Readable): Promise<void> {
    const path = this.#at(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      await pipeline(bytes, createWriteStream(`${path}.part`, { mode: 0o600, flush: true }));
      await rename(`${path}.part`, path);
      await settle(dirname(path));
    } catch (cause) {
      await this.remove(key);
      throw cause;
    }
  }

  async get(key: FileKey): Promise<Readable | null> {
    const file = await openIfThere(this.#at(key));
    return file && file.createReadStream();
  }

  async remove(key: FileKey): Promise<void> {
    for (const path of [this.#at(key), `${this.#at(key)}.part`]) await rm(path, { force: true });
  }

  #at(key: FileKey): string {
    return join(this.folder, ...pathOf(key));
  }
}

/** The name of a file is a part of its folder, which reaches the disk by itself. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path);
  } catch (cause) {
    if ((cause as { code?: unknown }).code === 'ENOENT') return null;
    throw cause;
  }
}
