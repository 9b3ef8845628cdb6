import fc from 'fast-check';
import { openApi } from '../testing/api.js';
import { BlindQuarter, insiders, type Rater, type Step, type Subject } from '../testing/blind-quarter.js';
import { writtenMeanwhile } from '../testing/written.js';

const subject = fc.constantFrom<Subject>('ada', 'ben');
const rater = fc.oneof({ weight: 4, arbitrary: fc.constant<Rater>('lead') }, fc.constantFrom<Rater>('head', 'elsewhere'));
const level = fc.nat(4);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('save-self' as const, 'submit-self' as const), of: subject, level }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('save-ratings' as const, 'submit-ratings' as const), of: subject, by: rater, level }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('both-submit' as const), of: subject, by: rater, level }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('new-lead' as const), by: rater }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const), of: subject, managerToo: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('close' as const, 'tick' as const) }) },
);

/** That something was submitted may be told; beside that, a submit that reveals nothing changes no answer. */
const withoutWhether = (answers: string) => answers.replaceAll(/"(selfSubmitted|managerSubmitted)":(true|false|\d+)/g, '"$1"').replaceAll(/"managerSubmittedBy":(null|\{[^}]*\})/g, '"managerSubmittedBy"');

const lookAround = async (quarter: BlindQuarter) => new Map(await Promise.all(insiders.map(async (who) => [who, await quarter.answersTo(who)] as const)));

async function play(quarter: BlindQuarter, steps: readonly Step[]): Promise<void> {
  let before = await lookAround(quarter);
  for (const one of steps) {
    const revealedBefore = quarter.revealed.length;
    const { author, isSubmit } = await quarter.take(one);
    const after = await lookAround(quarter);
    const seen = new Set(quarter.revealed.map(({ text }) => text));
    const told = JSON.stringify(await quarter.told());
    for (const [text, by] of quarter.written) {
      expect(told).not.toContain(text);
      // Nobody but its author before the reveal, whatever they ask; after it, see below.
      if (!seen.has(text)) for (const who of insiders) if (who !== by && after.get(who)?.includes(text)) throw new Error(`${who} has seen what ${by} wrote, after ${JSON.stringify(one)}`);
    }
    for (const whom of ['ada', 'ben'] as const) {
      expect(await quarter.ratingsOf(whom)).toEqual(quarter.revealed.filter((revealed) => revealed.of === whom).map(({ text }) => text).toSorted());
      expect([whom, ...(await quarter.submitted(whom))]).toEqual([whom, ...quarter.hasSubmitted(whom)]);
    }
    expect((await quarter.told('assessments.ratings-revealed.v1')).flatMap((event) => (event as { ratings: object[] }).ratings)).toHaveLength(quarter.revealed.length);
    // What is written and not revealed leaves every answer to everybody else as it was, counts included.
    if (author && quarter.revealed.length === revealedBefore) {
      const plain = isSubmit ? withoutWhether : (answers: string) => answers;
      for (const who of insiders) if (who !== author) expect([who, plain(after.get(who) ?? '')]).toEqual([who, plain(before.get(who) ?? '')]);
    }
    before = after;
  }
}

it('nothing of either side is in any answer, event or line of the log before the reveal; after it both are there exactly once', async () => {
  const written: string[] = [];
  let reveals = 0;
  const log = await writtenMeanwhile(async () => {
    const api = await openApi('trace');
    const second = await api.another();
    const property = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const quarter = await BlindQuarter.begin([api, second]);
      await play(quarter, steps);
      written.push(...quarter.written.keys());
      reveals += quarter.revealed.length;
    });
    await fc.assert(property, { numRuns: 5, endOnFailure: true });
    await second.close();
    await api.close();
  });
  expect(reveals).toBeGreaterThan(0);
  for (const text of written) expect(log.includes(text)).toBe(false);
}, 400_000);
