import { Module } from '@nestjs/common';
import { Access } from './access.js';

/** `Access` for a service whose database carries `accessMigrations` and whose consumer runs `accessHandlers`. */
@Module({ providers: [Access], exports: [Access] })
export class AccessModule {}
