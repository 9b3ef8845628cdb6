import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '../development-plan/person.model.js';

export enum LearningKind {
  COURSE = 'course',
  BOOK = 'book',
  TALK = 'talk',
  DOCUMENT = 'document',
  PRACTICE = 'practice',
}

registerEnumType(LearningKind, {
  name: 'LearningKind',
  description: 'What a learning resource is.',
  valuesMap: {
    COURSE: { description: 'A course, on site or online.' },
    BOOK: { description: 'A book.' },
    TALK: { description: 'A talk or a recording of one.' },
    DOCUMENT: { description: 'A document: a guide, an article, a page of a wiki.' },
    PRACTICE: { description: 'Something to do: an exercise, a shift with somebody, a task.' },
  },
});

export enum LearningState {
  SUGGESTED = 'suggested',
  LISTED = 'listed',
  RETIRED = 'retired',
}

registerEnumType(LearningState, {
  name: 'LearningState',
  description: 'Whether a learning resource is shown beside plans.',
  valuesMap: {
    SUGGESTED: { description: 'Somebody suggested it; seen by them, by HR and by administrators.' },
    LISTED: { description: 'It is shown beside plans, to everybody.' },
    RETIRED: { description: 'It is shown no more, or was not taken; seen by HR and administrators.' },
  },
});

@ObjectType({ description: 'Where a skill can be learnt, as the organisation lists it.' })
export class LearningResource {
  @Field(() => ID, { description: 'Unique in the organisation.' })
  id: string;

  @Field(() => Int, { description: 'Grows with each change.' })
  revision: number;

  @Field(() => LearningState, { description: 'Whether it is shown beside plans.' })
  state: LearningState;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'An address that begins with http:// or https:// and names no user; null: it has none.' })
  link: string | null;

  @Field(() => LearningKind, { description: 'What it is.' })
  kind: LearningKind;

  @Field(() => Float, { nullable: true, description: 'Hours that it takes; null: not said.' })
  effortHours: number | null;

  @Field(() => ID, { description: 'Of which skill.' })
  skillId: string;

  @Field({ description: 'As the framework in force names it; its id where it is in it no more.' })
  skillName: string;

  @Field(() => Int, { description: 'The lowest level that it helps to reach.' })
  fromLevel: number;

  @Field(() => Int, { description: 'The highest.' })
  toLevel: number;

  @Field({ description: 'The framework in force has no such skill, or no level of it so high.' })
  isLost: boolean;

  @Field(() => Person, { nullable: true, description: 'Who suggested it, to HR, to administrators and to them; null otherwise.' })
  suggestedBy: Person | null;
}

@ObjectType({ description: 'A learning resource and where the next page would begin.' })
export class LearningEdge {
  @Field({ description: 'For `after`.' })
  cursor: string;

  @Field(() => LearningResource, { description: 'The resource.' })
  node: LearningResource;
}

@ObjectType({ description: 'Where a page of learning resources ends.' })
export class LearningPageInfo {
  @Field({ description: 'Whether there is more.' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'For `after`; null on an empty page.' })
  endCursor: string | null;
}

@ObjectType({ description: 'A page of learning resources.' })
export class LearningConnection {
  @Field(() => [LearningEdge], { description: 'By title.' })
  edges: LearningEdge[];

  @Field(() => LearningPageInfo, { description: 'Whether and where it goes on.' })
  pageInfo: LearningPageInfo;

  @Field(() => Int, { description: 'On all pages.' })
  totalCount: number;
}

@ObjectType({ description: 'What is listed for a skill and a level.' })
export class LearningFor {
  @Field(() => ID, { description: 'The skill that was asked for.' })
  skillId: string;

  @Field(() => Int, { nullable: true, description: 'The level that was asked for.' })
  level: number | null;

  @Field(() => [LearningResource], { description: 'At most 10, what is for the fewest levels first.' })
  resources: LearningResource[];
}

@ObjectType({ description: 'A skill that a track of the framework in force asks for, and nothing is listed for one of its levels.' })
export class LearningGap {
  @Field(() => ID, { description: 'Which.' })
  skillId: string;

  @Field({ description: 'As the framework names it.' })
  skillName: string;

  @Field(() => Int, { description: 'The highest level that a track asks for.' })
  neededLevel: number;

  @Field(() => [Int], { description: 'The levels up to it for which nothing is listed.' })
  levels: number[];
}
