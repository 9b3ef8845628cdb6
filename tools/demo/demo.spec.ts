import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameworkDocument } from '@waymark/contracts';
import { root } from '../house/paths.ts';
import { certificates } from './certificates.ts';
import { evidenceOf } from './evidence.ts';
import { historyOf } from './history.ts';
import { fabrikam, northwind, peopleOf, type Part } from './people.ts';
import { pastQuarters } from './quarters.ts';
import { ratingsOf, type DemoRating } from './ratings.ts';

const framework = JSON.parse(readFileSync(join(root, 'apps/assessments/src/frameworks/default-framework.json'), 'utf8')) as FrameworkDocument;
const people = peopleOf(northwind);
const senior = framework.tracks.find(({ id }) => id === 'senior-backend-developer')?.requirements ?? [];

function the(part: Part) {
  const found = people.find((person) => person.part === part);
  if (!found) throw new Error(`Nobody is ${part}.`);
  return found;
}

/** The manager's level, or the one agreed, of the best skill that would do; null when none was rated. */
function levelOf(ratings: readonly DemoRating[], skillIds: readonly string[]): number | null {
  const levels = skillIds.flatMap((id) => {
    const of = (kind: string) => ratings.find((rating) => rating.skillId === id && rating.kind === kind)?.level;
    const level = of('agreed') ?? of('manager');
    return level === undefined ? [] : [level];
  });
  return levels.length > 0 ? Math.max(...levels) : null;
}

function missing(part: Part, quarter: number): string[] {
  const ratings = ratingsOf(framework, the(part))[quarter] ?? [];
  return senior.filter(({ skillIds, level }) => (levelOf(ratings, skillIds) ?? 0) < level).map(({ id }) => id);
}

describe('the people of the demo', () => {
  it('are 64 in seven teams under two heads, one team of nine', () => {
    expect(people).toHaveLength(64);
    expect(new Set(people.map(({ email }) => email)).size).toBe(64);
    expect(people.filter(({ part }) => part === 'head')).toHaveLength(2);
    expect(people.filter(({ part }) => part === 'lead')).toHaveLength(7);
    const sizes = northwind.divisions.flatMap(({ teams }) => teams.map(({ members }) => members.length));
    expect(sizes.filter((size) => size === 9)).toHaveLength(1);
  });

  it('are not those of the second organisation', () => {
    const emails = new Set(people.map(({ email }) => email));
    expect(peopleOf(fabrikam).filter(({ email }) => emails.has(email))).toEqual([]);
  });
});

describe('what the demo tells', () => {
  it('somebody meets everything, and has for two of three quarters', () => {
    expect([missing('ready', 4), missing('ready', 3)]).toEqual([[], []]);
  });

  it('somebody is one raise away: held for two quarters, missed by one level in the newest', () => {
    expect([2, 3, 4].map((quarter) => missing('one-step', quarter))).toEqual([[], [], ['distributed-systems']]);
    expect(levelOf(ratingsOf(framework, the('one-step'))[4] ?? [], ['distributed-systems'])).toBe(2);
  });

  it('somebody has everything else in plenty and fails a gate', () => {
    expect([2, 3, 4].map((quarter) => missing('failed-gate', quarter))).toEqual([['security'], ['security'], ['security']]);
  });

  it('of somebody too little is known, and no manager has rated them', () => {
    const ratings = ratingsOf(framework, the('too-little-data')).flat();
    expect(ratings.length).toBeLessThan(5);
    expect(new Set(ratings.map(({ kind }) => kind))).toEqual(new Set(['self']));
  });

  it('one person of Payments alone holds a skill', () => {
    const holders = people.filter(({ team }) => team === 'Payments').filter((person) => (levelOf(ratingsOf(framework, person)[4] ?? [], ['technical-strategy']) ?? 0) >= 2);
    expect(holders.map(({ part }) => part)).toEqual(['only-one']);
  });

  it('nobody rates a head, and everyone else is rated by someone', () => {
    const kinds = (part: Part) => new Set(ratingsOf(framework, the(part)).flat().map(({ kind }) => kind));
    expect([...kinds('head')]).toEqual(['self']);
    expect(kinds('lead')).toContain('manager');
  });

  it("evidence is vague, in the seed's own words, and checkable", () => {
    const quarters = pastQuarters(new Date(), 5);
    expect(evidenceOf(the('vague-evidence'), quarters, 'Priya Raman').map(({ what }) => what)).toEqual(expect.arrayContaining(['Reduced API latency by 35%', 'Handled 10,000+ concurrent users']));
    expect(evidenceOf(the('ready'), quarters, 'Priya Raman')).toEqual(expect.arrayContaining([expect.objectContaining({ ownRole: 'lead', verifier: 'Priya Raman', baseline: expect.any(String) })]));
    expect(JSON.stringify(evidenceOf(the('ready'), quarters, 'Priya Raman'))).not.toMatch(/\{\w+\}/);
  });

  it("more than half of somebody's evidence is frontend, all of it checkable", () => {
    const told = evidenceOf(the('frontend-heavy'), pastQuarters(new Date(), 5), 'Priya Raman');
    expect(told.filter(({ skillIds }) => skillIds.includes('frontend')).length).toBeGreaterThan(told.length / 2);
    expect(told.every(({ state, baseline, result }) => state === 'accepted' && baseline && result)).toBe(true);
  });
});

const days = ['2026-01-01', '2026-02-28', '2026-03-31', '2026-07-15', '2026-12-31', '2028-02-29'].map((day) => new Date(`${day}T09:00:00Z`));

describe.each(days)('on %s', (today) => {
  const quarters = pastQuarters(today, 5);
  const known = { company: northwind, framework, quarters, today, ids: new Map(people.map(({ email }) => [email, email])) };

  it('the five quarters are over, one after the other', () => {
    expect(quarters.every(({ opensAt, closesAt }) => opensAt < closesAt && closesAt < today)).toBe(true);
    expect(quarters.slice(1).every(({ opensAt }, index) => opensAt.getTime() - (quarters[index]?.closesAt.getTime() ?? 0) === 1000)).toBe(true);
  });

  it('nothing in the history is in the future, and it is the same history again', () => {
    const text = JSON.stringify(historyOf(known));
    const instants = text.match(/\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?/g) ?? [];
    expect(instants.length).toBeGreaterThan(10_000);
    expect(instants.filter((instant) => new Date(instant) > today)).toEqual([]);
    expect(JSON.stringify(historyOf(known))).toBe(text);
  });

  it('a document of it fits into a request', () => {
    for (const document of historyOf(known)) expect(JSON.stringify(document).length).toBeLessThan(1_000_000);
  });

  it('certificates are valid, about to expire and expired', () => {
    const months = { 'DVA-C01': 36, CKAD: 24 } as Readonly<Record<string, number>>;
    const left = certificates(today).flatMap(({ certification, issuedOn }) => {
      const valid = months[certification];
      return valid === undefined ? [] : [(Date.parse(issuedOn) + valid * 30.4375 * 86_400_000 - today.getTime()) / 86_400_000];
    });
    expect(left.some((rest) => rest < 0)).toBe(true);
    expect(left.some((rest) => rest > 0 && rest < 85)).toBe(true);
    expect(left.some((rest) => rest > 95)).toBe(true);
  });
});
