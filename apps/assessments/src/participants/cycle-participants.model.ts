import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { AgreementState } from '../conversation/agreement-state.model.js';
import { Person } from '../ratings/rating.model.js';
import { Joined } from './participation.model.js';

export enum ParticipantFilter {
  MISSING_SELF = 'MISSING_SELF',
  MISSING_MANAGER = 'MISSING_MANAGER',
  SUBMITTED_LATE = 'SUBMITTED_LATE',
  JOINED_LATE = 'JOINED_LATE',
  REOPENED = 'REOPENED',
  TO_AGREE = 'TO_AGREE',
  AGREED = 'AGREED',
  DISPUTED = 'DISPUTED',
  LEFT = 'LEFT',
}

registerEnumType(ParticipantFilter, {
  name: 'ParticipantFilter',
  description: 'Which participants of a cycle.',
  valuesMap: {
    MISSING_SELF: { description: 'Who are here and have not submitted.' },
    MISSING_MANAGER: { description: 'Who are here and of whom no manager has submitted, where managers rate.' },
    SUBMITTED_LATE: { description: 'Who submitted, or of whom a manager did, after it was due.' },
    JOINED_LATE: { description: 'Whom HR added.' },
    REOPENED: { description: 'For whom it is reopened now.' },
    TO_AGREE: { description: 'Whose two sides are shown, and who have not both signed.' },
    AGREED: { description: 'Who have signed with their manager.' },
    DISPUTED: { description: 'Of whom a skill is disputed now.' },
    LEFT: { description: 'Who have left.' },
  },
});

@ObjectType({ description: 'Where one person stands in a cycle: what was submitted and when, never what it says.' })
export class CycleParticipant {
  @Field(() => Person, { description: 'Who is assessed.' })
  person: Person;

  @Field(() => Joined, { description: 'How they came into it.' })
  joined: Joined;

  @Field({ description: 'Whether they have left.' })
  left: boolean;

  @Field(() => Instant, { nullable: true, description: 'When they submitted; null: not yet, or it is a draft again.' })
  selfSubmittedAt: Date | null;

  @Field(() => Instant, { nullable: true, description: 'When a manager submitted about them; null: none yet, or it is a draft again.' })
  managerSubmittedAt: Date | null;

  @Field(() => Person, { nullable: true, description: 'The manager who has submitted; null: none.' })
  managerSubmittedBy: Person | null;

  @Field(() => Instant, { nullable: true, description: 'Since when what was submitted is seen by both; null: not yet.' })
  revealedAt: Date | null;

  @Field(() => Instant, { nullable: true, description: 'Until when the cycle is reopened for them; null where it is not.' })
  reopenedUntil: Date | null;

  @Field(() => AgreementState, { description: 'How far they and their manager are with what they agree on.' })
  agreement: AgreementState;

  @Field(() => Int, { description: 'Skills that are disputed now.' })
  openDisputes: number;
}

@ObjectType({ description: 'A participant and where the next page would begin.' })
export class CycleParticipantEdge {
  @Field({ description: 'For `after`.' })
  cursor: string;

  @Field(() => CycleParticipant, { description: 'The participant.' })
  node: CycleParticipant;
}

@ObjectType({ description: 'Where a page of participants ends.' })
export class CycleParticipantPageInfo {
  @Field({ description: 'Whether there is more.' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'For `after`; null on an empty page.' })
  endCursor: string | null;
}

@ObjectType({ description: 'A page of participants.' })
export class CycleParticipantConnection {
  @Field(() => [CycleParticipantEdge], { description: 'By name.' })
  edges: CycleParticipantEdge[];

  @Field(() => CycleParticipantPageInfo, { description: 'Whether and where it goes on.' })
  pageInfo: CycleParticipantPageInfo;

  @Field(() => Int, { description: 'On all pages.' })
  totalCount: number;
}

@ArgsType()
export class CycleParticipantsArgs {
  @Field(() => ID, { description: 'Of which cycle; one that there is not has nobody.' })
  cycleId: string;

  @Field(() => String, { nullable: true, description: 'A part of the name; of it the first 100 characters.' })
  search?: string | null;

  @Field(() => ParticipantFilter, { nullable: true, description: 'Of these alone.' })
  only?: ParticipantFilter | null;

  @Field(() => Int, { defaultValue: 50, description: 'On the page, 1 to 100.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'The cursor after which the page begins.' })
  after?: string | null;
}
