import { Logger } from '@nestjs/common';
import { HouseLogger } from './house-logger.js';

/** What is written when this is logged, as Nest would. */
function logged(say: (logger: Logger) => void, level = 'trace'): Record<string, unknown>[] {
  const lines: string[] = [];
  Logger.overrideLogger(new HouseLogger(level, { write: (line) => void lines.push(line) }));
  say(new Logger('Here'));
  return lines.map((line) => {
    const { time, pid, ...rest } = JSON.parse(line) as Record<string, unknown>;
    expect([typeof time, typeof pid]).toEqual(['number', 'number']);
    return rest;
  });
}

const error = Object.assign(new Error('it broke', { cause: new TypeError('the reason') }), { code: '23505', parameters: ['private'], driverError: { detail: 'private' } });
const broken = { type: 'Error', message: 'it broke', code: '23505', stack: expect.stringMatching(/house-logger\.spec/), cause: expect.objectContaining({ type: 'TypeError', message: 'the reason' }) };

describe('a line of the log', () => {
  it('says where a text comes from', () => {
    expect(logged((log) => log.log('started'))).toEqual([{ level: 30, context: 'Here', msg: 'started' }]);
    expect(logged((log) => log.warn('odd'))).toEqual([{ level: 40, context: 'Here', msg: 'odd' }]);
    expect(logged((log) => { log.debug('d'); log.verbose('v'); log.fatal('f'); }).map(({ level }) => level)).toEqual([20, 10, 60]);
  });

  it('keeps the fields of an object', () => {
    expect(logged((log) => log.error({ incident: 'x', err: error }, 'a route failed'))).toEqual([{ level: 50, incident: 'x', context: 'Here', msg: 'a route failed', err: broken }]);
  });

  it('keeps an error that is given by itself, and a stack that is given as text', () => {
    expect(logged((log) => log.error(error))).toEqual([{ level: 50, context: 'Here', msg: 'it broke', err: broken }]);
    expect(logged((log) => log.error('it broke', error.stack))).toEqual([{ level: 50, context: 'Here', msg: 'it broke', stack: error.stack }]);
  });

  it('has of an error what finds it and nothing that people wrote', () => {
    expect(JSON.stringify(logged((log) => log.error({ err: error }, 'failed')))).not.toContain('private');
  });

  it('never has a password, token or cookie, and is not written below its level', () => {
    const secrets = { input: { password: 'private', token: 'private' }, headers: { authorization: 'private', cookie: 'private' } };
    expect(JSON.stringify(logged((log) => log.log(secrets, 'asked')))).not.toContain('private');
    expect(logged((log) => log.log('started'), 'warn')).toEqual([]);
  });
});
