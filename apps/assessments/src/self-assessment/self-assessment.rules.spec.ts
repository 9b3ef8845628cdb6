import { Outcome } from '../answers/outcome.model.js';
import type { AnswerInput } from './self-assessment-inputs.model.js';
import { SelfAssessmentRefusal } from './self-assessment.model.js';
import { changesNothing, readAnswers } from './self-assessment.rules.js';

const against = { skillIds: ['security', 'kubernetes'], maxLevel: 4 };
const level = (skillId: string, given: number | null | undefined, comment?: string): AnswerInput => ({ skillId, outcome: Outcome.LEVEL, level: given, comment });
const reasonOf = (given: AnswerInput[], cleared: string[] = []) => {
  const read = readAnswers(given, against, cleared);
  return 'refusal' in read ? [read.refusal.reason, read.refusal.skillId] : null;
};

describe('answers', () => {
  it.each([0, 1, 4])('take level %d of a scale of four', (given) => {
    expect(readAnswers([level('security', given)], against)).toEqual({ answers: [{ skillId: 'security', outcome: 'level', level: given, comment: null, confidence: null, interest: null, evidenceIds: [] }] });
  });

  it.each([-1, 5, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('refuse %d, which is no level of it', (given) => {
    expect(readAnswers([level('security', given)], against)).toMatchObject({
      refusal: { reason: SelfAssessmentRefusal.LEVEL_OFF_THE_SCALE, skillId: 'security', message: 'A level is a whole number from 0 to 4.' },
    });
  });

  it('refuse a skill that the framework does not have, by its exact id', () => {
    for (const skillId of ['cobol', 'Security', 'security ', '', '__proto__']) expect(reasonOf([level(skillId, 1)])).toEqual([SelfAssessmentRefusal.UNKNOWN_SKILL, skillId]);
  });

  it('have a confidence and an interest of 1 to 3, or none', () => {
    for (const given of [{ confidence: 1, interest: 3 }, { confidence: null }]) expect(reasonOf([{ ...level('security', 1), ...given }])).toBeNull();
    for (const given of [{ confidence: 0 }, { interest: 4 }, { interest: 1.5 }]) expect(reasonOf([{ ...level('security', 1), ...given }])).toEqual([SelfAssessmentRefusal.NOT_ONE_TO_THREE, 'security']);
  });

  it('have a level exactly when they say so', () => {
    expect(reasonOf([level('security', null)])).toEqual([SelfAssessmentRefusal.LEVEL_MISSING, 'security']);
    expect(reasonOf([level('security', undefined)])).toEqual([SelfAssessmentRefusal.LEVEL_MISSING, 'security']);
    for (const outcome of [Outcome.NOT_APPLICABLE, Outcome.NO_OPPORTUNITY]) {
      expect(reasonOf([{ skillId: 'security', outcome, level: 0 }])).toEqual([SelfAssessmentRefusal.LEVEL_NOT_EXPECTED, 'security']);
      expect(readAnswers([{ skillId: 'security', outcome }], against)).toEqual({ answers: [{ skillId: 'security', outcome, comment: null, confidence: null, interest: null, evidenceIds: [] }] });
    }
  });

  it('are one for a skill, and not taken back in the same breath', () => {
    expect(reasonOf([level('security', 1), level('security', 1)])).toEqual([SelfAssessmentRefusal.ANSWERED_TWICE, 'security']);
    expect(reasonOf([level('security', 1)], ['security'])).toEqual([SelfAssessmentRefusal.ANSWERED_TWICE, 'security']);
    expect(reasonOf([level('security', 1)], ['kubernetes'])).toBeNull();
  });

  it('keep a comment of up to 2,000 characters as it was written; a blank one is none', () => {
    expect(reasonOf([level('security', 1, 'x'.repeat(2001))])).toEqual([SelfAssessmentRefusal.COMMENT_TOO_LONG, 'security']);
    expect(readAnswers([level('security', 1, ` ${'x'.repeat(1998)} `), level('kubernetes', 1, ' \n ')], against)).toMatchObject({
      answers: [{ comment: ` ${'x'.repeat(1998)} ` }, { comment: null }],
    });
  });
});

const unsaid = { confidence: null, interest: null, evidenceIds: [] };

describe('a save that changes nothing', () => {
  const draft = {
    answers: [
      { skillId: 'security', outcome: Outcome.LEVEL, level: 2, comment: 'so', ...unsaid },
      { skillId: 'kubernetes', outcome: Outcome.NOT_APPLICABLE, level: null, comment: null, ...unsaid },
    ],
  };
  const said = { skillId: 'security', outcome: Outcome.LEVEL, level: 2, comment: 'so', ...unsaid } as const;

  it('says what the draft says of these skills, whatever it says of others', () => {
    expect(changesNothing(draft, [said], [])).toBe(true);
    expect(changesNothing(draft, [{ skillId: 'kubernetes', outcome: Outcome.NOT_APPLICABLE, comment: null, ...unsaid }], ['java'])).toBe(true);
    expect(changesNothing(draft, [], [])).toBe(true);
  });

  it('is not one that differs in a level, a reason, a comment, or takes an answer back', () => {
    expect(changesNothing(draft, [{ ...said, level: 3 }], [])).toBe(false);
    expect(changesNothing(draft, [{ ...said, comment: null }], [])).toBe(false);
    expect(changesNothing(draft, [{ ...said, confidence: 2 }], [])).toBe(false);
    expect(changesNothing(draft, [{ ...said, interest: 1 }], [])).toBe(false);
    expect(changesNothing(draft, [{ skillId: 'kubernetes', outcome: Outcome.NO_OPPORTUNITY, comment: null, ...unsaid }], [])).toBe(false);
    expect(changesNothing(draft, [{ ...said, skillId: 'java' }], [])).toBe(false);
    expect(changesNothing(draft, [], ['kubernetes'])).toBe(false);
  });
});
