import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigError } from '../config/load-config.js';
import { HealthChecks } from '../health/health-checks.js';
import { answersEnd } from './answers-under-way.js';
import { createApp, type AppOptions } from './create-app.js';

export interface StartOptions extends AppOptions {
  readonly host: string;
  readonly port: number;
}

/** Milliseconds after which an end that was asked for is made. */
const patience = 4000;
/** Of these, how many are given to what is under way. */
const patienceForAnswers = 2500;

/** Runs a service until it is asked to end, its launcher is gone, or it fails. */
export async function startService(load: () => Promise<{ module: Type; options: StartOptions }>): Promise<void> {
  process.on('uncaughtException', (error) => giveUp(error));
  process.on('unhandledRejection', (error) => giveUp(error));
  let app: NestFastifyApplication | undefined;
  let ending: Promise<void> | undefined;
  const end = () => (ending ??= endOf(app));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end);
  // Started by a launcher that was killed, be it while this still starts: nobody is left to end this process.
  process.on('disconnect', end);
  // Killed before this listened: then no event comes any more.
  if (process.send && !process.connected) await end();
  try {
    const { module, options } = await load();
    app = await createApp(module, options);
    await app.listen(options.port, options.host);
    const address = app.getHttpServer().address() as { port: number };
    if (process.connected) process.send?.({ listening: address.port });
  } catch (error) {
    giveUp(error);
  }
}

async function endOf(app: NestFastifyApplication | undefined): Promise<void> {
  setTimeout(() => process.exit(1), patience).unref();
  if (app) {
    app.get(HealthChecks).leave();
    await answersEnd(app.getHttpAdapter().getInstance(), patienceForAnswers);
    await app.close();
  }
  process.exit(0);
}

function giveUp(error: unknown): never {
  // To standard error and not through the logger: it may not exist yet, or be what failed.
  process.stderr.write(`${error instanceof ConfigError ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
