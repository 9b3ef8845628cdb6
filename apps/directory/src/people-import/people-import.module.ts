import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { ImportPeople } from './import-people.js';
import { ImportTurns } from './import-turns.js';
import { KnownDirectoryQueries } from './known-directory.queries.js';
import { PeopleImportController } from './people-import.controller.js';
import { WritePlan } from './write-plan.js';

@Module({ controllers: [PeopleImportController], providers: [ImportPeople, ImportTurns, KnownDirectoryQueries, WritePlan] })
export class PeopleImportModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  /** A file is handed on as it arrives; whoever reads it counts its bytes. */
  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addContentTypeParser('text/csv', (_request, payload, done) => done(null, payload));
  }
}
