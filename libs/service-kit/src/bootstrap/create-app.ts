import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { logBrokenAnswers } from '../failures/broken-answers.js';
import { FailureFilter } from '../failures/failure.filter.js';
import { followAnswers } from './answers-under-way.js';
import { HouseLogger } from './house-logger.js';
import { followTraces } from './request-trace.js';

export interface AppOptions {
  readonly logLevel: string;
  /** Largest body of a request, in bytes. Default: 1 MiB. */
  readonly bodyLimit?: number;
}

/** A Nest application on Fastify with the house's logging and failures, not yet listening. */
export async function createApp(module: Type, { logLevel, bodyLimit = 1_048_576 }: AppOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    // Open keep-alive sockets would hold the process when it is asked to end.
    forceCloseConnections: true,
    genReqId: () => randomUUID(),
  });
  followAnswers(adapter.getInstance());
  followTraces(adapter.getInstance());
  logBrokenAnswers(adapter.getInstance());
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: new HouseLogger(logLevel), abortOnError: false });
  app.useGlobalFilters(new FailureFilter());
  return app;
}
