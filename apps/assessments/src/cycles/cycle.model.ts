import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
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

  @Field(() => Instant, { description: 'When people are to have submitted; it is still taken until the cycle closes.' })
  selfDueAt: Date;

  @Field(() => Instant, { description: 'When managers are to have submitted; it is still taken until the cycle closes.' })
  managerDueAt: Date;

  @Field(() => Instant, { description: 'When it closes, or closed: from this instant on nothing is taken.' })
  closesAt: Date;
}

export enum CycleRefusal {
  CLOSES_IN_THE_PAST = 'CLOSES_IN_THE_PAST',
  ANOTHER_IS_OPEN = 'ANOTHER_IS_OPEN',
  NO_FRAMEWORK = 'NO_FRAMEWORK',
  NOT_OPEN = 'NOT_OPEN',
  UNKNOWN_CYCLE = 'UNKNOWN_CYCLE',
  DATES_OUT_OF_ORDER = 'DATES_OUT_OF_ORDER',
  UNKNOWN_TEAM = 'UNKNOWN_TEAM',
  UNKNOWN_PERSON = 'UNKNOWN_PERSON',
  IT_IS_CLOSED = 'IT_IS_CLOSED',
  IT_HAS_OPENED = 'IT_HAS_OPENED',
  CLOSES_EARLIER = 'CLOSES_EARLIER',
  POPULATION_SHRINKS = 'POPULATION_SHRINKS',
  NOT_A_PARTICIPANT = 'NOT_A_PARTICIPANT',
}

registerEnumType(CycleRefusal, {
  name: 'CycleRefusal',
  description: 'Why nothing was done to a cycle.',
  valuesMap: {
    CLOSES_IN_THE_PAST: { description: 'It would be over already.' },
    ANOTHER_IS_OPEN: { description: 'One is open; one at a time.' },
    NO_FRAMEWORK: { description: 'No such framework version, or none in force then, to assess against.' },
    NOT_OPEN: { description: 'It is not open, or no more.' },
    UNKNOWN_CYCLE: { description: 'There is no such cycle.' },
    DATES_OUT_OF_ORDER: { description: 'It opens, self is due, manager is due, it closes: in this order.' },
    UNKNOWN_TEAM: { description: 'There is no such team.' },
    UNKNOWN_PERSON: { description: 'There is no such person, or they have left.' },
    IT_IS_CLOSED: { description: 'A closed cycle stays as it was.' },
    IT_HAS_OPENED: { description: 'When it opened, and against what, cannot change any more.' },
    CLOSES_EARLIER: { description: 'The end of an open cycle can be put off, or it can be closed now.' },
    POPULATION_SHRINKS: { description: 'Nobody is taken out of an open cycle.' },
    NOT_A_PARTICIPANT: { description: 'This person is not in the cycle.' },
  },
});

@ObjectType({ description: 'Why nothing was done to a cycle.' })
export class CycleRefused {
  @Field(() => CycleRefusal, { description: 'For programs.' })
  reason: CycleRefusal;

  @Field({ description: 'For people.' })
  message: string;
}
