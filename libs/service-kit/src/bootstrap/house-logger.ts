import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

type Level = 'info' | 'warn' | 'error' | 'debug' | 'trace' | 'fatal';

/** Nest's log lines as JSON of one line each. An object given first keeps its fields. */
export class HouseLogger implements LoggerService {
  readonly #pino: Logger;

  constructor(level: string) {
    this.#pino = pino({ level, base: { pid: process.pid }, redact: ['*.password', '*.token', '*.authorization', '*.cookie'] });
  }

  #write(level: Level, message: unknown, more: readonly unknown[]): void {
    const context = more.at(-1);
    const fields = typeof message === 'object' && message !== null ? message : {};
    const text = typeof message === 'object' ? String(more.find((one) => typeof one === 'string') ?? '') : String(message);
    this.#pino[level]({ ...fields, ...(typeof context === 'string' && context !== text ? { context } : {}) }, text);
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
