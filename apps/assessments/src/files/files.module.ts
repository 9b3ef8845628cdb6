import { Module, type DynamicModule } from '@nestjs/common';
import { FileStorage } from './file-storage.js';
import { LocalFiles } from './local-files.js';
import type { S3Store } from './s3-files.js';

/** How files arrive. */
export class FileLimits {
  constructor(
    /** Milliseconds for a file to arrive. */
    readonly patience: number,
  ) {}
}

/** A folder, or a bucket. */
export type FileStore = { readonly folder: string } | S3Store;

export interface FilesOptions {
  readonly store: FileStore;
  readonly patience: number;
}

/** Where this service keeps files, by its settings. */
@Module({})
export class FilesModule {
  static forService({ store, patience }: FilesOptions): DynamicModule {
    const providers = [
      { provide: FileStorage, useFactory: () => open(store) },
      { provide: FileLimits, useValue: new FileLimits(patience) },
    ];
    return { module: FilesModule, global: true, providers, exports: [FileStorage, FileLimits] };
  }
}

/** The SDK of S3 is loaded by who keeps files there alone. */
async function open(store: FileStore): Promise<FileStorage> {
  if ('folder' in store) return new LocalFiles(store.folder);
  const { S3Files } = await import('./s3-files.js');
  return new S3Files(store);
}
