import type { Readable } from 'node:stream';

/** Names a file: both are UUIDs that the house made, never words of a user. */
export interface FileKey {
  readonly organisationId: string;
  readonly id: string;
}

/** Where files are kept. An abstract class, so that it names itself where it is asked for. */
export abstract class FileStorage {
  /** Keeps all the bytes or, when their reading or writing fails, nothing under this key. */
  abstract put(key: FileKey, bytes: Readable): Promise<void>;
  /** The bytes as they are read; null where there is no such file. */
  abstract get(key: FileKey): Promise<Readable | null>;
  /** No failure where there is none. */
  abstract remove(key: FileKey): Promise<void>;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** @throws TypeError for a key that is not made of UUIDs, whatever led to it: it would be a part of a path. */
export function pathOf({ organisationId, id }: FileKey): readonly [string, string] {
  if (!uuid.test(organisationId) || !uuid.test(id)) throw new TypeError('A file is named by UUIDs.');
  return [organisationId, id];
}
