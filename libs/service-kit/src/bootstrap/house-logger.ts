import { types } from 'node:util';
import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { traceHere } from './request-trace.js';

type Level = 'info' | 'warn' | 'error' | 'debug' | 'trace' | 'fatal';

/** What finds the bug, and no other field: those of a failed query hold what people wrote, unrevealed ratings included. */
function errorFields(error: unknown): object {
  if (!types.isNativeError(error)) return { message: String(error) };
  const { code, constraint, table, cause } = error as Error & { code?: unknown; constraint?: unknown; table?: unknown };
  const { name, message, stack } = error;
  return { type: error.constructor.name || name, message, stack, code, constraint, table, ...(cause === undefined ? {} : { cause: errorFields(cause) }) };
}

/** Nest's log lines as JSON of one line each. An object given first keeps its fields; an error keeps its stack. */
export class HouseLogger implements LoggerService {
  readonly #pino: Logger;

  /** To standard output, unless a destination is given. */
  constructor(level: string, destination?: DestinationStream) {
    const mixin = () => ({ trace: traceHere() });
    const redact = ['*.password', '*.token', '*.authorization', '*.cookie'];
    this.#pino = pino({ level, base: { pid: process.pid }, redact, mixin, serializers: { err: errorFields } }, destination ?? pino.destination(1));
  }

  #write(level: Level, message: unknown, more: readonly unknown[]): void {
    const texts = more.filter((one) => typeof one === 'string');
    // Nest hands on the stack of an error whose message it gives as text.
    const stack = texts.find((text) => /\n\s+at /.test(text));
    const [first, context] = [texts[0], texts.at(-1)];
    const fields = types.isNativeError(message) ? { err: message } : typeof message === 'object' && message !== null ? message : {};
    const text = types.isNativeError(message) ? message.message : typeof message === 'object' ? (first ?? '') : String(message);
    this.#pino[level]({ ...fields, ...(stack ? { stack } : {}), ...(context && context !== text && context !== stack ? { context } : {}) }, text);
  }

  log(message: unknown, ...more: unknown[]): void {
    this.#write('info', message, more);
  }
  warn(message: unknown, ...more: unknown[]): void {
    this.#write('warn', message, more);
  }
  error(message: unknown, ...more: unknown[]): void {
    this.#write('error', message, more);
  }
  debug(message: unknown, ...more: unknown[]): void {
    this.#write('debug', message, more);
  }
  verbose(message: unknown, ...more: unknown[]): void {
    this.#write('trace', message, more);
  }
  fatal(message: unknown, ...more: unknown[]): void {
    this.#write('fatal', message, more);
  }
}
