import fc from 'fast-check';
import { compareRules } from './comparison-scores.js';
import { fromInputDocument, toInputDocument, toResultDocument, type ScoreInputDocument } from './document.js';
import type { Assumptions, Requirement, ScoringInput } from './input.js';
import { riskFlags } from './risk-flags.js';
import { scoreReadiness } from './score.js';
import { skillIds, someCase } from './testing/arbitrary.js';
import { day, level, person, rating, requirement } from './testing/person.js';

const runs = { numRuns: 1000 };

const assumptions: fc.Arbitrary<Assumptions> = fc.record(
  {
    levels: fc.uniqueArray(fc.tuple(fc.constantFrom(...skillIds), fc.integer({ min: 0, max: 4 })), { selector: ([id]) => id }).map((all) => new Map(all)),
    evidenced: fc.uniqueArray(fc.constantFrom('q0', 'q1', 'q2')).map((all) => new Set(all)),
    cyclesHeld: fc.integer({ min: 0, max: 3 }),
  },
  { requiredKeys: [] },
);

const supposing: fc.Arbitrary<ScoringInput> = fc
  .tuple(someCase, fc.option(assumptions))
  .map(([input, supposed]) => ({ ...input, ...(supposed && { assumptions: supposed }) }));

const shuffle = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

/** An input, and the same with every list, map, set and name in another order. */
const shuffled = supposing.chain((input) =>
  fc
    .record({
      ratings: shuffle(input.ratings), cycles: shuffle(input.cycles), evidence: shuffle(input.evidence), disputes: shuffle(input.disputes),
      skills: shuffle(input.skills), requirements: shuffle(input.requirements),
    })
    .map((again): [ScoringInput, ScoringInput] => [input, backwards({ ...input, ...again })]),
);

function turned<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).reverse()) as Value;
}

function backwards(input: ScoringInput): ScoringInput {
  const { levels, evidenced } = input.assumptions ?? {};
  return turned({
    ...input,
    ratings: input.ratings.map(turned),
    evidence: input.evidence.map((item) => turned({ ...item, skillIds: [...item.skillIds].reverse(), filled: [...item.filled].reverse() })),
    requirements: input.requirements.map(
      ({ evidenceRule, ...more }): Requirement =>
        turned({
          ...more,
          skillIds: [...more.skillIds].reverse(),
          evidenceRule: evidenceRule && turned({ ...evidenceRule, roles: [...evidenceRule.roles].reverse(), fields: [...evidenceRule.fields].reverse() }),
        }),
    ),
    settings: turned(input.settings),
    ...(input.assumptions && {
      assumptions: turned({
        ...input.assumptions,
        ...(levels && { levels: new Map([...levels].reverse()) }),
        ...(evidenced && { evidenced: new Set([...evidenced].reverse()) }),
      }),
    }),
  });
}

function resultBytes(input: ScoringInput): string {
  const readiness = scoreReadiness(input);
  return JSON.stringify(toResultDocument(readiness, riskFlags(input), compareRules(readiness)));
}

describe('laws of the documents', () => {
  it('the same input in any order gives the same bytes of both', () => {
    fc.assert(
      fc.property(shuffled, ([input, again]) => {
        expect(JSON.stringify(toInputDocument(again))).toBe(JSON.stringify(toInputDocument(input)));
        expect(resultBytes(again)).toBe(resultBytes(input));
      }),
      runs,
    );
  });

  it('what is read back from the text is the same input, and scores to the same bytes', () => {
    fc.assert(
      fc.property(supposing, (input) => {
        const text = JSON.stringify(toInputDocument(input));
        const back = fromInputDocument(JSON.parse(text) as ScoreInputDocument);
        expect(JSON.stringify(toInputDocument(back))).toBe(text);
        expect(resultBytes(back)).toBe(resultBytes(input));
        expect(new Set(back.ratings)).toEqual(new Set(input.ratings));
        expect(back).toMatchObject({ asOf: input.asOf, settings: { sustained: input.settings.sustained } });
        expect(back.assumptions).toEqual(input.assumptions);
      }),
      runs,
    );
  });
});

describe('the documents', () => {
  const input: ScoringInput = {
    requirements: [requirement('security', { mustHave: true, evidenceRule: { minimumQuality: null, roles: ['owner', 'lead'], fields: [] } })],
    ...person([rating('q1/manager', level(2), { givenDay: 1.5 })], { asOf: 366 * day + 7 }),
    disputes: [{ skillId: 'security', cycleId: 'q1', openedAt: 3 * day, settledAt: null }],
  };

  it('name format and version, and say instants as text in UTC with milliseconds', () => {
    const document = toInputDocument(input);
    expect(document).toMatchObject({ format: 'waymark-score-input', version: 1, asOf: '1971-01-02T00:00:00.007Z' });
    expect(document.ratings).toEqual([
      {
        ratingId: 'security/q1/manager/1.5', skillId: 'security', cycleId: 'q1', kind: 'manager', givenAt: '1970-01-02T12:00:00.000Z',
        revealedAt: '1970-01-02T12:00:00.000Z', outcome: 'level', level: 2,
      },
    ]);
    expect(document.disputes).toEqual([{ skillId: 'security', cycleId: 'q1', openedAt: '1970-01-04T00:00:00.000Z', settledAt: null }]);
    expect(document.requirements[0]?.evidenceRule?.roles).toEqual(['lead', 'owner']);
    expect(document).not.toHaveProperty('assumptions');
  });

  it('carry nothing but what the format names', () => {
    const chatty = { ...input, name: 'Ada', ratings: input.ratings.map((given) => ({ ...given, comment: 'words' })) };
    expect(JSON.stringify(toInputDocument(chatty))).toBe(JSON.stringify(toInputDocument(input)));
  });

  it('say levels that are supposed as an object, and requirements as a list', () => {
    const supposed = { levels: new Map([['b', 3], ['a', 2]]), evidenced: new Set(['security']) };
    expect(toInputDocument({ ...input, assumptions: supposed }).assumptions).toEqual({ levels: { a: 2, b: 3 }, evidenced: ['security'] });
  });

  it('give the result all of the readiness, with flags and comparison', () => {
    const readiness = scoreReadiness(input);
    const document = toResultDocument(readiness, riskFlags(input), compareRules(readiness));
    const { format, version, flags, comparison, ...rest } = document;
    expect([format, version, flags.length, comparison.length]).toEqual(['waymark-score-result', 1, 6, 5]);
    const givenAt = '1970-01-02T12:00:00.000Z';
    expect(rest).toEqual({
      ...readiness, asOf: '1971-01-02T00:00:00.007Z', requirements: readiness.requirements.map((row) => ({ ...row, givenAt })),
    });
  });
});
