import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';

/** Values are those of the events and of the database; clients see the names. */
export enum CycleKind {
  SELF_ONLY = 'self_only',
  SELF_AND_MANAGER = 'self_and_manager',
}

registerEnumType(CycleKind, {
  name: 'CycleKind',
  description: 'Who rates in a cycle.',
  valuesMap: {
    SELF_ONLY: { description: 'The person alone: an answer is revealed when it is submitted.' },
    SELF_AND_MANAGER: { description: 'Both, blind: revealed together.' },
  },
});

export enum CycleState {
  PLANNED = 'planned',
  OPEN = 'open',
  CLOSED = 'closed',
}

registerEnumType(CycleState, {
  name: 'CycleState',
  description: 'Where a cycle stands.',
  valuesMap: {
    PLANNED: { description: 'It opens later.' },
    OPEN: { description: 'Answers are taken.' },
    CLOSED: { description: 'Closed by HR, or its time has come.' },
  },
});

@ObjectType({ description: 'A period in which people are asked to assess themselves.' })
export class Cycle {
  @Field(() => ID, { description: 'Made by whoever opened or imported it.' })
  id: string;

  @Field({ description: 'Such as 2026 Q4.' })
  name: string;

  @Field(() => CycleKind, { description: 'Who rates.' })
  kind: CycleKind;

  @Field(() => CycleState, { description: 'As of now: its time closes it, whether or not somebody did.' })
  state: CycleState;

  @Field(() => Instant, { description: 'From this instant on answers are taken.' })
  opensAt: Date;

  @Field(() => Instant, { description: 'When it closes, or closed: from this instant on nothing is taken.' })
  closesAt: Date;
}

export enum CycleRefusal {
  CLOSES_IN_THE_PAST = 'CLOSES_IN_THE_PAST',
  ANOTHER_IS_OPEN = 'ANOTHER_IS_OPEN',
  NO_FRAMEWORK = 'NO_FRAMEWORK',
  NOT_OPEN = 'NOT_OPEN',
  UNKNOWN_CYCLE = 'UNKNOWN_CYCLE',
}

registerEnumType(CycleRefusal, {
  name: 'CycleRefusal',
  description: 'Why a cycle was not opened or closed.',
  valuesMap: {
    CLOSES_IN_THE_PAST: { description: 'It would be over already.' },
    ANOTHER_IS_OPEN: { description: 'One is open; one at a time for now.' },
    NO_FRAMEWORK: { description: 'No framework is in force to assess against.' },
    NOT_OPEN: { description: 'It is not open, or no more.' },
    UNKNOWN_CYCLE: { description: 'There is no such cycle.' },
  },
});

@ObjectType({ description: 'Why a cycle was not opened or closed; nothing changed.' })
export class CycleRefused {
  @Field(() => CycleRefusal, { description: 'For programs.' })
  reason: CycleRefusal;

  @Field({ description: 'For people.' })
  message: string;
}

const resolveType = (value: Cycle | CycleRefused) => ('reason' in value ? CycleRefused : Cycle);

export const OpenCyclePayload = createUnionType({
  name: 'OpenCyclePayload',
  description: 'The opened cycle, or why not.',
  types: () => [Cycle, CycleRefused] as const,
  resolveType,
});

export const CloseCyclePayload = createUnionType({
  name: 'CloseCyclePayload',
  description: 'The closed cycle, or why not.',
  types: () => [Cycle, CycleRefused] as const,
  resolveType,
});

@InputType({ description: 'A cycle to open.' })
export class OpenCycleInput {
  @Field(() => ID, { description: 'Made by the client, a UUID; the same one again is the same cycle.' })
  id: string;

  @Field({ description: 'At most 100 characters.' })
  name: string;

  @Field(() => Instant, { description: 'To come; at this instant it closes by itself.' })
  closesAt: Date;
}

@InputType({ description: 'A cycle to close.' })
export class CloseCycleInput {
  @Field(() => ID, { description: 'The open cycle.' })
  cycleId: string;
}
