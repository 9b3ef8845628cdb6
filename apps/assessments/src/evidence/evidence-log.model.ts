import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { Person } from '../ratings/rating.model.js';
import { Evidence } from './evidence.model.js';

/** Values are those of the database; clients see the names. */
export enum EvidenceStateFilter {
  DRAFT = 'draft',
  SUBMITTED = 'submitted',
  ACCEPTED = 'accepted',
  REJECTED = 'rejected',
}

registerEnumType(EvidenceStateFilter, {
  name: 'EvidenceState',
  description: 'Where a piece of evidence stands.',
  valuesMap: {
    DRAFT: { description: 'Being written; seen by its author alone.' },
    SUBMITTED: { description: 'Waits for its verifier or the lead.' },
    ACCEPTED: { description: 'Counts.' },
    REJECTED: { description: 'Not confirmed; it may be changed and submitted again.' },
  },
});

@ObjectType({ description: 'A change of the state of a piece of evidence.' })
export class EvidenceStep {
  @Field(() => Int, { description: 'The revision that it made.' })
  revision: number;

  @Field(() => EvidenceStateFilter, { description: 'The state that it went into.' })
  state: EvidenceStateFilter;

  @Field(() => Instant, { description: 'When.' })
  at: Date;

  @Field(() => Person, { description: 'Who.' })
  by: Person;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason: string | null;
}

@ObjectType({ description: 'A piece of evidence and where the next page would begin.' })
export class EvidenceEdge {
  @Field({ description: 'For `after`.' })
  cursor: string;

  @Field(() => Evidence, { description: 'The piece of evidence.' })
  node: Evidence;
}

@ObjectType({ description: 'Where a page of evidence ends.' })
export class EvidencePageInfo {
  @Field({ description: 'Whether there is more.' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'For `after`; null on an empty page.' })
  endCursor: string | null;
}

@ObjectType({ description: "A page of a person's evidence." })
export class EvidenceConnection {
  @Field(() => [EvidenceEdge], { description: 'Newest work first.' })
  edges: EvidenceEdge[];

  @Field(() => EvidencePageInfo, { description: 'Whether and where it goes on.' })
  pageInfo: EvidencePageInfo;

  @Field(() => Int, { description: 'On all pages.' })
  totalCount: number;
}

@ArgsType()
export class EvidenceFilter {
  @Field(() => ID, { description: 'Whose.' })
  personId: string;

  @Field(() => ID, { nullable: true, description: 'What speaks for this skill alone.' })
  skillId?: string | null;

  @Field(() => EvidenceStateFilter, { nullable: true, description: 'What is in this state alone.' })
  state?: EvidenceStateFilter | null;

  @Field(() => String, { nullable: true, description: 'Words, all of which stand in what, metric, result or technologies; parts of words do, capitals do not matter.' })
  search?: string | null;
}

@ArgsType()
export class EvidenceLogArgs extends EvidenceFilter {
  @Field(() => Int, { defaultValue: 20, description: 'On the page, 1 to 100.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'The cursor after which the page begins.' })
  after?: string | null;
}
