import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { retryAfterSeconds } from './auth-requests.js';
import { CsvRowCounter } from './csv-row-counter.js';
import { dateText, today } from './dates.js';
import { failureOf } from './failures.js';
import { levelText, shortStep } from './levels.js';
import { safeNext, signInFrom } from './paths.js';
import { softHyphens } from './soft-hyphens.js';
import { teamsInOrder } from './team-tree.js';

describe('where a sign-in leads', () => {
  it('is a page of ours, never another site', () => {
    expect(safeNext('/matrix?team=1')).toBe('/matrix?team=1');
    for (const bad of [null, '', '//evil.example', '/\\evil.example', 'https://evil.example', 'matrix']) expect(safeNext(bad)).toBe('/');
  });

  it('is remembered with all that was chosen', () => {
    expect(signInFrom({ pathname: '/matrix', search: '?cell=p1~security' })).toBe('/sign-in?next=%2Fmatrix%3Fcell%3Dp1~security');
    expect(signInFrom({ pathname: '/', search: '' })).toBe('/sign-in');
  });
});

describe('a lockout', () => {
  it('lasts as long as the server says, in seconds or until a date, and a minute where it says nothing', () => {
    expect(retryAfterSeconds('95')).toBe(95);
    expect(retryAfterSeconds('0')).toBe(1);
    expect(retryAfterSeconds('Tue, 24 Nov 2026 12:00:30 GMT', Date.parse('2026-11-24T12:00:00Z'))).toBe(30);
    expect([retryAfterSeconds(null), retryAfterSeconds('soon')]).toEqual([60, 60]);
  });
});

describe('the rows of a CSV file', () => {
  const count = (...parts: string[]) => {
    const counter = new CsvRowCounter();
    for (const part of parts) counter.add(new TextEncoder().encode(part));
    return counter.rows;
  };

  it('are counted without the heading, wherever the bytes are cut', () => {
    expect(count('a,b\r\n1,2\r\n3,4\r\n')).toBe(2);
    expect(count('a,b\r', '\n1', ',2\r\n3,', '4\r\n')).toBe(2);
    expect(count('a,b\r\n')).toBe(0);
    expect(count()).toBe(0);
  });

  it('a line break or quote inside quotes makes no new row', () => {
    expect(count('a\n"x\ny"\n"she said ""no""\n"\n')).toBe(2);
  });
});

describe('what a failure means', () => {
  it.each([
    ['UNAUTHENTICATED', 'signed-out'],
    ['FORBIDDEN', 'no-access'],
    ['NOT_FOUND', 'not-found'],
    ['INTERNAL_SERVER_ERROR', 'broken'],
  ])('%s is %s', (code, expected) => {
    expect(failureOf(new CombinedGraphQLErrors({ errors: [{ message: '', extensions: { code } }] }))).toBe(expected);
  });

  it('a request that never arrived is a matter of the connection', () => {
    expect(failureOf(new TypeError('Failed to fetch'))).toBe('offline');
    expect(failureOf(new Error('bug'))).toBe('broken');
  });
});

describe('small words', () => {
  it('levels, steps and days', () => {
    expect([levelText(2), levelText(2.7), levelText(0)]).toEqual(['2', '2.7', '0']);
    expect([0.3, 1, 1.9, 2, 3, 4].map(shortStep)).toEqual([1, 2, 2, 3, 4, 4]);
    expect(dateText('2026-01-31')).toBe('31 Jan 2026');
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });

  it('long words may break near their middle, short ones never do', () => {
    expect(softHyphens('Observability and troubleshooting')).toBe('Observa\u00adbility and trouble\u00adshooting');
    expect(softHyphens('API design')).toBe('API design');
  });

  it('teams stand beneath their parents, by name; one whose parent is not seen stands on top', () => {
    const teams = [
      { id: 'p', name: 'Payments', parentId: 'c' },
      { id: 'x', name: 'Data', parentId: 'hidden' },
      { id: 'c', name: 'Commerce', parentId: null },
      { id: 'k', name: 'Checkout', parentId: 'c' },
    ];
    expect(teamsInOrder(teams).map(({ team, depth }) => `${depth} ${team.name}`)).toEqual(['0 Commerce', '1 Checkout', '1 Payments', '0 Data']);
  });
});
