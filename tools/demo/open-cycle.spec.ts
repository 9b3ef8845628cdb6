import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameworkDocument } from '@waymark/contracts';
import { root } from '../house/paths.ts';
import { openEvidence } from './open-evidence.ts';
import { agreedAnswers, managerAnswers, openRatingsOf, ownAnswers } from './open-ratings.ts';
import { paper } from './paper.ts';
import { northwind, peopleOf } from './people.ts';
import { playersOf } from './play-quarter.ts';
import { isRevealed, type Standing } from './standings.ts';

const framework = JSON.parse(readFileSync(join(root, 'apps/assessments/src/frameworks/default-framework.json'), 'utf8')) as FrameworkDocument;
const people = new Map(peopleOf(northwind).map((person) => [person.name, person]));
const { standings, late } = northwind;

function ratings(standing: Standing) {
  const person = people.get(standing.name);
  if (!person) throw new Error(`${standing.name} is nobody.`);
  return openRatingsOf(framework, person, standing);
}

/** Skills in which two sides are two levels or more apart. */
function apart(standing: Standing): string[] {
  const said = ratings(standing);
  const self = new Map(ownAnswers(said, standing).map(({ skillId, level }) => [skillId, level]));
  return managerAnswers(said, standing).filter(({ skillId, level }) => level !== null && Math.abs(level - (self.get(skillId) ?? level)) >= 2).map(({ skillId }) => skillId);
}

const payments = standings.filter(({ name }) => people.get(name)?.team === 'Payments');
const revealed = payments.filter(isRevealed);

describe('the open cycle of the demo', () => {
  it('is about people of the company, each once, whose managers rate', () => {
    expect(new Set(standings.map(({ name }) => name)).size).toBe(standings.length);
    expect(standings.map(({ name }) => people.get(name)?.managerEmail ?? '')).toEqual(standings.map(() => expect.stringMatching(/@northwind\.example$/)));
    expect(standings.filter(({ name }) => late.includes(name))).toEqual([]);
  });

  it('has in one team everything that can be: drafts, one side, both, agreed, proposed, disputed, reopened, late', () => {
    const of = (wanted: Partial<Standing>) => payments.filter(({ self, manager }) => self === wanted.self && manager === wanted.manager).map(({ name }) => name);
    expect(of({ self: 'draft', manager: 'submitted' })).toEqual(['Amara Okafor']);
    expect(of({ self: 'submitted', manager: 'draft' })).toContain('Tomás Herrera');
    expect(of({ self: 'submitted' })).toContain('Daniel Novák');
    expect(revealed.map(({ then }) => then?.is ?? 'to talk').toSorted()).toEqual(['disputed', 'proposed', 'reopened', 'signed', 'to talk']);
    expect(late.map((name) => people.get(name)?.team)).toEqual(['Payments']);
  });

  it('differs by two levels where people are to talk, and there the manager says why before anybody signs', () => {
    for (const standing of revealed) expect([standing.name, apart(standing).length > 0]).toEqual([standing.name, standing.then?.is !== 'reopened']);
    for (const standing of revealed.filter(({ then }) => then?.is === 'signed' || then?.is === 'proposed')) expect(Object.keys(standing.reasons ?? {}).toSorted()).toEqual(apart(standing).toSorted());
  });

  it('makes the step that Amara is short of, once she submits', () => {
    const amara = payments.find(({ name }) => name === 'Amara Okafor') as Standing;
    const step = managerAnswers(ratings(amara), amara).find(({ skillId }) => skillId === 'distributed-systems');
    expect(step).toEqual({ skillId: 'distributed-systems', outcome: 'LEVEL', level: 3 });
    const answered = ownAnswers(ratings(amara), amara);
    expect(answered.length).toBeGreaterThan(10);
    expect(answered.length).toBeLessThan(framework.skills.length);
  });

  it('agrees on one level per skill that the manager rated, within the scale', () => {
    for (const standing of standings) {
      const agreed = agreedAnswers(ratings(standing));
      expect(new Set(agreed.map(({ skillId }) => skillId)).size).toBe(agreed.length);
      for (const { outcome, level } of agreed) expect(outcome === 'LEVEL' ? level !== null && level >= 0 && level <= framework.scale.length : level === null).toBe(true);
    }
  });

  it('has evidence in every state, the seed’s two examples waiting, each by somebody who signs in', () => {
    expect(new Set(openEvidence.map(({ state }) => state))).toEqual(new Set(['draft', 'submitted', 'accepted', 'rejected']));
    const waiting = openEvidence.filter(({ state }) => state === 'submitted').map(({ text }) => text.what);
    expect(waiting).toEqual(expect.arrayContaining(['Reduced API latency by 35%', 'Handled 10,000+ concurrent users']));
    expect(JSON.stringify(openEvidence)).not.toMatch(/\{\w+\}/);
    for (const { text } of openEvidence) expect(text.skillIds).not.toEqual([]);
    for (const { name, state, reason } of openEvidence) expect([playersOf(northwind).includes(people.get(name)?.email ?? ''), state !== 'rejected' || Boolean(reason)]).toEqual([true, true]);
  });

  it('leaves room under the limit of sign-ins in a minute', () => {
    expect(playersOf(northwind).length).toBeLessThan(30);
  });
});

it('a paper is a PDF whose table of places is true', () => {
  const file = paper('Lena Fischer (AWS)').toString('latin1');
  const [, start] = /startxref\n(\d+)\n%%EOF\n$/.exec(file)!;
  expect(file.slice(Number(start), Number(start) + 4)).toBe('xref');
  const places = [...file.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place));
  expect(places.map((place) => file.slice(place, place + 7))).toEqual([1, 2, 3, 4, 5].map((number) => `${number} 0 obj`));
  expect(file).toContain('(Lena Fischer \\(AWS\\)) Tj');
});
