import fc from 'fast-check';
import { dayAt, daysBetween, momentAt, thresholdCome } from './telling-time.rules.js';

const tells = (at: string, timeZone: string) => momentAt(new Date(at), timeZone).isTellingTime;

describe('people are told', () => {
  it.each([
    ['2026-11-25T08:59:59Z', 'UTC', false],
    ['2026-11-25T09:00:00Z', 'UTC', true],
    ['2026-11-25T17:59:59Z', 'UTC', true],
    ['2026-11-25T18:00:00Z', 'UTC', false],
    ['2026-11-28T12:00:00Z', 'UTC', false],
    ['2026-11-29T12:00:00Z', 'UTC', false],
    // Kathmandu is 5:45 ahead, St. John's 3:30 behind.
    ['2026-11-25T03:14:59Z', 'Asia/Kathmandu', false],
    ['2026-11-25T03:15:00Z', 'Asia/Kathmandu', true],
    ['2026-11-25T12:29:59Z', 'America/St_Johns', false],
    ['2026-11-25T12:30:00Z', 'America/St_Johns', true],
    // Friday in New York, Saturday in Auckland.
    ['2026-11-27T20:05:00Z', 'America/New_York', true],
    ['2026-11-27T20:05:00Z', 'Pacific/Auckland', false],
    // Berlin is an hour ahead until the last Sunday of March, then two.
    ['2026-03-27T07:30:00Z', 'Europe/Berlin', false],
    ['2026-03-30T07:30:00Z', 'Europe/Berlin', true],
    ['2026-03-27T16:30:00Z', 'Europe/Berlin', true],
    ['2026-03-30T16:30:00Z', 'Europe/Berlin', false],
    // A zone that nobody knows is UTC.
    ['2026-11-25T09:00:00Z', 'Mars/Olympus', true],
  ])('at %s in %s: %s', (at, timeZone, expected) => {
    expect(tells(at, timeZone)).toBe(expected);
  });

  it('at nine to eighteen by the clock on their wall, whatever the zone and the time of the year', () => {
    const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'America/St_Johns', 'Africa/Casablanca');
    fc.assert(fc.property(fc.date({ min: new Date('2025-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), zone, (at, timeZone) => {
      const clock = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: 'numeric', hourCycle: 'h23' }).formatToParts(at);
      const part = (type: string) => clock.find((one) => one.type === type)?.value ?? '';
      const expected = !['Sat', 'Sun'].includes(part('weekday')) && Number(part('hour')) >= 9 && Number(part('hour')) < 18;
      expect(momentAt(at, timeZone).isTellingTime).toBe(expected);
    }));
  });

  it('by the calendar there: a day has another date, and a day of 23 or 25 hours is one day', () => {
    expect(dayAt(new Date('2026-11-25T20:00:00Z'), 'Pacific/Auckland')).toBe('2026-11-26');
    expect(dayAt(new Date('2026-11-25T02:00:00Z'), 'America/New_York')).toBe('2026-11-24');
    const [before, after] = [new Date('2026-03-28T23:30:00Z'), new Date('2026-03-29T22:30:00Z')];
    expect(daysBetween(dayAt(before, 'Europe/Berlin'), dayAt(after, 'Europe/Berlin'))).toBe(1);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-12-31', '2027-03-01')).toBe(60);
    expect(daysBetween('2026-11-26', '2026-11-25')).toBe(-1);
  });
});

describe('a threshold', () => {
  it.each([
    [8, 0, null], [7, 0, 7], [3, 0, 7], [2, 0, 2], [0, 0, 2],
    // On a Friday also what would come on Saturday or Sunday.
    [9, 2, 7], [10, 2, null], [4, 2, 2], [5, 2, 7],
  ])('with %i days left, before %i silent ones: %s', (left, silentDays, expected) => {
    expect(thresholdCome(left, [7, 2], silentDays)).toBe(expected);
  });

  it('of a policy without any never comes', () => {
    expect(thresholdCome(0, [], 2)).toBe(null);
  });

  it('only gets smaller as days go by, so that one that was passed over is not told later', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 4 });
    fc.assert(fc.property(days, (thresholds) => {
      let last = Infinity;
      // Sixty days up to a Sunday, weekends left out.
      for (let left = 60; left >= 0; left -= 1) {
        const weekday = 7 - (left % 7);
        if (weekday > 5) continue;
        const come = thresholdCome(left, thresholds, weekday === 5 ? 2 : 0);
        if (come === null) continue;
        expect(come).toBeLessThanOrEqual(last);
        last = come;
      }
    }));
  });
});
