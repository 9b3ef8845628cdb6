import { Module, type DynamicModule } from '@nestjs/common';
import { FileStorage } from './file-storage.js';
import { LocalFiles } from './local-files.js';

/** How files arrive. */
export class FileLimits {
  constructor(
    /** Milliseconds for a file to arrive. */
    readonly patience: number,
  ) {}
}

export interface FilesOptions {
  readonly folder: string;
  readonly patience: number;
}

/** Where this service keeps files, by its settings. */
@Module({})
export class FilesModule {
  static forService({ folder, patience }: FilesOptions): DynamicModule {
    const providers = [
      { provide: FileStorage, useFactory: () => new LocalFiles(folder) },
      { provide: FileLimits, useValue: new FileLimits(patience) },
    ];
    return { module: FilesModule, global: true, providers, exports: [FileStorage, FileLimits] };
  }
}
