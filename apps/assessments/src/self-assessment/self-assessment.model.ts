import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { Outcome } from '../answers/outcome.model.js';
import { Cycle } from '../cycles/cycle.model.js';

/** Values are those of the database; clients see the names. */
export enum SelfAssessmentState {
  DRAFT = 'draft',
  SUBMITTED = 'submitted',
}

registerEnumType(SelfAssessmentState, {
  name: 'SelfAssessmentState',
  description: 'Whether answers may still change.',
  valuesMap: {
    DRAFT: { description: 'Seen by its author alone. In a closed cycle it stays so for good.' },
    SUBMITTED: { description: 'Final.' },
  },
});

@ObjectType({ description: 'An answer for one skill; a level exactly when the outcome is LEVEL.' })
export class Answer {
  @Field(() => ID, { description: "Of the cycle's framework." })
  skillId: string;

  @Field(() => Outcome, { description: 'A level, or why there is none.' })
  outcome: Outcome;

  @Field(() => Int, { nullable: true, description: '0 to the highest of the scale; exactly when the outcome is LEVEL.' })
  level: number | null;

  @Field(() => String, { nullable: true, description: 'As written.' })
  comment: string | null;

  @Field(() => Int, { nullable: true, description: 'How sure the person is, 1 to 3; in no rating.' })
  confidence: number | null;

  @Field(() => Int, { nullable: true, description: 'How much the person wants to do more of it, 1 to 3; in no rating.' })
  interest: number | null;

  @Field(() => [ID], { description: 'Own evidence that the answer rests on, as it was attached; what was taken out of the log is not here.' })
  evidenceIds: readonly string[];
}

@ObjectType({ description: "One person's answers in one cycle." })
export class SelfAssessment {
  @Field(() => ID, { description: 'Stays the same from the first save on.' })
  id: string;

  @Field(() => Cycle, { description: 'The cycle that it answers.' })
  cycle: Cycle;

  @Field(() => SelfAssessmentState, { description: 'Draft or submitted.' })
  state: SelfAssessmentState;

  @Field(() => [Answer], { description: 'By skill id. A skill that is not here was not answered.' })
  answers: Answer[];

  @Field(() => Int, { description: 'Grows by one with each save that changed something; 0 before the first.' })
  revision: number;

  @Field(() => Instant, { nullable: true, description: 'When it last changed; null when not begun.' })
  savedAt: Date | null;

  @Field(() => Instant, { nullable: true, description: 'When it became final; null in a draft.' })
  submittedAt: Date | null;

  @Field({ description: 'Whether answers of the viewer are taken now: they are in the cycle, and it is open, or was reopened for them.' })
  takesAnswers: boolean;
}

export enum SelfAssessmentRefusal {
  CYCLE_CLOSED = 'CYCLE_CLOSED',
  UNKNOWN_CYCLE = 'UNKNOWN_CYCLE',
  UNKNOWN_SKILL = 'UNKNOWN_SKILL',
  LEVEL_OFF_THE_SCALE = 'LEVEL_OFF_THE_SCALE',
  LEVEL_MISSING = 'LEVEL_MISSING',
  LEVEL_NOT_EXPECTED = 'LEVEL_NOT_EXPECTED',
  COMMENT_TOO_LONG = 'COMMENT_TOO_LONG',
  ANSWERED_TWICE = 'ANSWERED_TWICE',
  ALREADY_SUBMITTED = 'ALREADY_SUBMITTED',
  NOTHING_ANSWERED = 'NOTHING_ANSWERED',
  STALE_REVISION = 'STALE_REVISION',
  NOT_A_PARTICIPANT = 'NOT_A_PARTICIPANT',
  NOT_ONE_TO_THREE = 'NOT_ONE_TO_THREE',
  NOT_OWN_EVIDENCE = 'NOT_OWN_EVIDENCE',
  TOO_MUCH_EVIDENCE = 'TOO_MUCH_EVIDENCE',
}

registerEnumType(SelfAssessmentRefusal, {
  name: 'SelfAssessmentRefusal',
  description: 'Why answers were not taken.',
  valuesMap: {
    CYCLE_CLOSED: { description: 'The cycle takes no answers: closed, or not open yet.' },
    UNKNOWN_CYCLE: { description: 'There is no such cycle.' },
    UNKNOWN_SKILL: { description: "The cycle's framework has no such skill." },
    LEVEL_OFF_THE_SCALE: { description: 'Not a level from 0 to the highest of the scale.' },
    LEVEL_MISSING: { description: 'The outcome is LEVEL and there is none.' },
    LEVEL_NOT_EXPECTED: { description: 'There is a level and the outcome is another.' },
    COMMENT_TOO_LONG: { description: 'More than 2,000 characters.' },
    ANSWERED_TWICE: { description: 'Two answers for one skill, or one that is given and taken back.' },
    ALREADY_SUBMITTED: { description: 'Submitted before, under another id.' },
    NOTHING_ANSWERED: { description: 'There is no answer to submit.' },
    STALE_REVISION: { description: 'Saved elsewhere in the meantime; `draft` is the newer one.' },
    NOT_A_PARTICIPANT: { description: 'The viewer is not in the cycle.' },
    NOT_ONE_TO_THREE: { description: 'Confidence or interest is not 1, 2 or 3.' },
    NOT_OWN_EVIDENCE: { description: 'There is no such evidence of the viewer.' },
    TOO_MUCH_EVIDENCE: { description: 'More than 10 pieces of evidence for one skill.' },
  },
});

@ObjectType({ description: 'Why answers were not taken; nothing changed.' })
export class SelfAssessmentRefused {
  @Field(() => SelfAssessmentRefusal, { description: 'For programs.' })
  reason: SelfAssessmentRefusal;

  @Field({ description: 'For people.' })
  message: string;

  @Field(() => ID, { nullable: true, description: 'The skill that it is about, where one is.' })
  skillId: string | null;

  @Field(() => SelfAssessment, { nullable: true, description: 'The newer draft, where the revision was stale.' })
  draft: SelfAssessment | null;
}

const resolveType = (value: SelfAssessment | SelfAssessmentRefused) => ('reason' in value ? SelfAssessmentRefused : SelfAssessment);

export const SaveSelfAssessmentDraftPayload = createUnionType({
  name: 'SaveSelfAssessmentDraftPayload',
  description: 'The draft as it is now, or why it was not saved.',
  types: () => [SelfAssessment, SelfAssessmentRefused] as const,
  resolveType,
});

export const SubmitSelfAssessmentPayload = createUnionType({
  name: 'SubmitSelfAssessmentPayload',
  description: 'The submitted self-assessment, or why it was not submitted.',
  types: () => [SelfAssessment, SelfAssessmentRefused] as const,
  resolveType,
});
