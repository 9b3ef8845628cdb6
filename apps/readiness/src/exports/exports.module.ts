import { Module } from '@nestjs/common';
import { ExportLog } from './export-log.js';
import { ExportsQueries } from './exports.queries.js';
import { ExportsResolver } from './exports.resolver.js';
import { SendExport } from './send-export.js';

@Module({ providers: [ExportLog, SendExport, ExportsQueries, ExportsResolver], exports: [SendExport] })
export class ExportsModule {}
