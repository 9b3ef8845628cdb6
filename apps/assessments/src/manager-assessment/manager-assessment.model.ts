import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { Outcome } from '../answers/outcome.model.js';
import { Person } from '../ratings/rating.model.js';
import { SelfAssessmentState } from '../self-assessment/self-assessment.model.js';

@ObjectType({ description: 'What a manager says of one skill of a person; a level exactly when the outcome is LEVEL.' })
export class ManagerAnswer {
  @Field(() => ID, { description: "Of the cycle's framework." })
  skillId: string;

  @Field(() => Outcome, { description: 'A level, or why there is none.' })
  outcome: Outcome;

  @Field(() => Int, { nullable: true, description: '0 to the highest of the scale; exactly when the outcome is LEVEL.' })
  level: number | null;

  @Field(() => String, { nullable: true, description: 'As written.' })
  comment: string | null;
}

@ObjectType({ description: "What the viewer says of one person in one cycle; seen by nobody else until it is revealed." })
export class ManagerAssessment {
  @Field(() => ID, { description: 'Of this person, in this cycle, by this viewer: the same before the first save and after.' })
  id: string;

  @Field(() => ID, { description: 'The cycle.' })
  cycleId: string;

  @Field(() => Person, { description: 'Who is assessed.' })
  person: Person;

  @Field(() => SelfAssessmentState, { description: 'Draft or submitted. A draft in a closed cycle was not submitted.' })
  state: SelfAssessmentState;

  @Field(() => [ManagerAnswer], { description: 'By skill id. A skill that is not here was not rated.' })
  answers: ManagerAnswer[];

  @Field(() => Int, { description: 'Grows by one with each save that changed something; 0 before the first.' })
  revision: number;

  @Field(() => Instant, { nullable: true, description: 'When it last changed; null when not begun.' })
  savedAt: Date | null;

  @Field(() => Instant, { nullable: true, description: 'When it became final; null in a draft.' })
  submittedAt: Date | null;
}

@ObjectType({ description: 'Somebody whom the viewer rates in a cycle.' })
export class Ratee {
  @Field(() => Person, { description: 'Who is assessed.' })
  person: Person;

  @Field({ description: 'Whether the viewer is the next above them; else somebody between could rate them too.' })
  direct: boolean;

  @Field({ description: 'Whether answers about them are taken now.' })
  takesAnswers: boolean;

  @Field({ description: 'Whether they have submitted; not what.' })
  selfSubmitted: boolean;

  @Field(() => Person, { nullable: true, description: 'The manager who has submitted, the viewer or another; null: none.' })
  managerSubmittedBy: Person | null;

  @Field(() => Instant, { nullable: true, description: 'Since when both sides are seen; null: not yet.' })
  revealedAt: Date | null;

  @Field(() => ManagerAssessment, { description: "The viewer's own; empty when not begun." })
  own: ManagerAssessment;
}

export enum ManagerAssessmentRefusal {
  UNKNOWN_CYCLE = 'UNKNOWN_CYCLE',
  NOT_RATED_BY_MANAGERS = 'NOT_RATED_BY_MANAGERS',
  NOT_YOURS_TO_RATE = 'NOT_YOURS_TO_RATE',
  CYCLE_CLOSED = 'CYCLE_CLOSED',
  ALREADY_SUBMITTED = 'ALREADY_SUBMITTED',
  ALREADY_REVEALED = 'ALREADY_REVEALED',
  STALE_REVISION = 'STALE_REVISION',
  NOTHING_ANSWERED = 'NOTHING_ANSWERED',
  ANSWER_NOT_TAKEN = 'ANSWER_NOT_TAKEN',
  TOO_MANY_PEOPLE = 'TOO_MANY_PEOPLE',
}

registerEnumType(ManagerAssessmentRefusal, {
  name: 'ManagerAssessmentRefusal',
  description: 'Why ratings were not taken.',
  valuesMap: {
    UNKNOWN_CYCLE: { description: 'There is no such cycle.' },
    NOT_RATED_BY_MANAGERS: { description: 'In this cycle people assess themselves alone.' },
    NOT_YOURS_TO_RATE: { description: 'Not somebody in the cycle whom the viewer leads today.' },
    CYCLE_CLOSED: { description: 'The cycle takes no answers about this person: closed, or not open yet.' },
    ALREADY_SUBMITTED: { description: 'The viewer has submitted this. It is final.' },
    ALREADY_REVEALED: { description: 'Another manager rated this person, and both sides have been seen.' },
    STALE_REVISION: { description: 'Saved elsewhere in the meantime; `draft` is the newer one.' },
    NOTHING_ANSWERED: { description: 'There is no answer to submit.' },
    ANSWER_NOT_TAKEN: { description: 'A skill, level or comment that cannot be; the message says what.' },
    TOO_MANY_PEOPLE: { description: 'More than 200 people in one save.' },
  },
});

@ObjectType({ description: 'Why ratings of a person were not taken; nothing of theirs changed.' })
export class ManagerAssessmentRefused {
  @Field(() => ManagerAssessmentRefusal, { description: 'For programs.' })
  reason: ManagerAssessmentRefusal;

  @Field({ description: 'For people.' })
  message: string;

  @Field(() => ID, { nullable: true, description: 'The person that it is about, where one is.' })
  personId: string | null;

  @Field(() => ID, { nullable: true, description: 'The skill that it is about, where one is.' })
  skillId: string | null;

  @Field(() => ManagerAssessment, { nullable: true, description: "The viewer's newer draft, where the revision was stale." })
  draft: ManagerAssessment | null;
}

@ObjectType({ description: 'What became of a save: one person’s trouble keeps nobody else from being saved.' })
export class ManagerRatingsSaved {
  @Field(() => [ManagerAssessment], { description: 'As they are now.' })
  saved: ManagerAssessment[];

  @Field(() => [ManagerAssessmentRefused], { description: 'Those of whom nothing was saved.' })
  refused: ManagerAssessmentRefused[];
}

export const SaveManagerRatingsPayload = createUnionType({
  name: 'SaveManagerRatingsPayload',
  description: 'What was saved of whom, or why nothing was.',
  types: () => [ManagerRatingsSaved, ManagerAssessmentRefused] as const,
  resolveType: (value: ManagerRatingsSaved | ManagerAssessmentRefused) => ('reason' in value ? ManagerAssessmentRefused : ManagerRatingsSaved),
});

export const SubmitManagerAssessmentPayload = createUnionType({
  name: 'SubmitManagerAssessmentPayload',
  description: 'The submitted assessment, or why it was not submitted.',
  types: () => [ManagerAssessment, ManagerAssessmentRefused] as const,
  resolveType: (value: ManagerAssessment | ManagerAssessmentRefused) => ('reason' in value ? ManagerAssessmentRefused : ManagerAssessment),
});
