import { afterAll, beforeAll } from '@jest/globals';
import fc from 'fast-check';
import { parseValue } from 'graphql';
import { openSmallService, type SmallService } from '../testing/small-service.js';
import { batches } from '../testing/small-service.resolver.js';
import { CalendarDate, Instant } from './scalars.js';

describe('a day', () => {
  const date = new CalendarDate();

  it('is kept as it was written', () => {
    for (const day of ['2026-11-24', '2024-02-29', '0001-01-01', '9999-12-31']) {
      expect([date.parseValue(day), date.serialize(day), date.parseLiteral(parseValue(`"${day}"`))]).toEqual([day, day, day]);
    }
  });

  it('is one of the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (year, month, day) => {
        const text = [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
        const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
        const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
        if (day >= 1 && day <= days) expect(date.parseValue(text)).toBe(text);
        else expect(() => date.parseValue(text)).toThrow('YYYY-MM-DD');
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['2026-02-30', '2026-04-31', '2023-02-29', '0000-01-01', '2026-1-1', '2026-11-24T00:00:00Z', ' 2026-11-24', '2026-11-24\n', '20261124', '', 'today', 20261124, null, undefined, {}, ['2026-11-24'], new Date(0)])(
    'is not %p',
    (value) => {
      expect(() => date.parseValue(value)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
      // What a resolver gives is ours: nobody is told that it is their fault.
      expect(() => date.serialize(value)).toThrow(TypeError);
    },
  );

  it('is written as a text in a document', () => {
    for (const literal of ['20261124', 'today', 'null', '["2026-11-24"]']) expect(() => date.parseLiteral(parseValue(literal))).toThrow('YYYY-MM-DD');
  });
});

describe('an instant', () => {
  it('is taken with its offset, and given in UTC', () => {
    expect(Instant.serialize(Instant.parseValue('2026-11-24T09:54:33+02:00'))).toBe('2026-11-24T07:54:33.000Z');
  });

  it.each(['2026-02-30T00:00:00Z', '2023-02-29T12:00:00Z', '0000-01-01T00:00:00Z', '2026-11-24', '2026-11-24T25:00:00Z', '2026-11-24T00:00:00', 'nonsense', '', 0, null])('is not %p: no day is moved into the next month', (value) => {
    expect(() => Instant.parseValue(value)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });
});

describe('what is loaded for many objects', () => {
  let service: SmallService;
  beforeAll(async () => {
    service = await openSmallService();
  });
  afterAll(() => service.close());
  const names = '{ things(ids: ["a", "b", "a", "nobody"]) { name } }';

  it('is asked for once, each thing once, and is null where there is none', async () => {
    batches.length = 0;
    const { data } = await service.graphql(names);
    expect(data).toEqual({ things: [{ name: 'name of a' }, { name: 'name of b' }, { name: 'name of a' }, { name: null }] });
    expect(batches).toEqual([['a', 'b', 'nobody']]);
  });

  it('is forgotten with the request: the next one asks again', async () => {
    batches.length = 0;
    await Promise.all([service.graphql(names), service.graphql(names)]);
    expect(batches).toHaveLength(2);
  });
});
