import { createUnionType, Field, ID, InputType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { Cycle, CycleKind, CycleRefused } from './cycle.model.js';

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

export const PlanCyclePayload = createUnionType({
  name: 'PlanCyclePayload',
  description: 'The planned cycle, or why not.',
  types: () => [Cycle, CycleRefused] as const,
  resolveType,
});

export const ChangeCyclePayload = createUnionType({
  name: 'ChangeCyclePayload',
  description: 'The cycle as it is now, or why it was not changed.',
  types: () => [Cycle, CycleRefused] as const,
  resolveType,
});

@InputType({ description: 'A cycle to open.' })
export class OpenCycleInput {
  @Field(() => ID, { description: 'Made by the client, a UUID; the same one again is the same cycle. That of a planned cycle opens it now, as it was planned.' })
  id: string;

  @Field({ description: 'At most 100 characters.' })
  name: string;

  @Field(() => Instant, { description: 'To come; at this instant it closes by itself.' })
  closesAt: Date;

  @Field(() => CycleKind, { nullable: true, description: 'Who rates; the person alone, where it is not said.' })
  kind?: CycleKind | null;

  @Field(() => [ID], { defaultValue: [], description: 'For the people of these teams and of those beneath; none: for everybody.' })
  teamIds: string[];
}

@InputType({ description: 'A cycle that opens by itself when its time comes.' })
export class PlanCycleInput {
  @Field(() => ID, { description: 'Made by the client, a UUID; the same one again is the same cycle.' })
  id: string;

  @Field({ description: 'At most 100 characters.' })
  name: string;

  @Field(() => CycleKind, { description: 'Who rates.' })
  kind: CycleKind;

  @Field(() => ID, { nullable: true, description: 'What people are assessed against; without it, the version in force when the cycle opens, as far as is known now.' })
  frameworkVersionId?: string | null;

  @Field(() => [ID], { defaultValue: [], description: 'For the people of these teams and of those beneath; none: for everybody.' })
  teamIds: string[];

  @Field(() => Instant, { description: 'When it opens by itself.' })
  opensAt: Date;

  @Field(() => Instant, { description: 'When people are to have submitted.' })
  selfDueAt: Date;

  @Field(() => Instant, { nullable: true, description: 'When managers are to have submitted; in a self-only cycle, and without it, when people are.' })
  managerDueAt?: Date | null;

  @Field(() => Instant, { description: 'When it closes by itself.' })
  closesAt: Date;
}

@InputType({ description: 'What is to change; what is not here stays. An open cycle can be extended and its population can grow.' })
export class ChangeCycleInput {
  @Field(() => ID, { description: 'Planned or open.' })
  cycleId: string;

  @Field(() => String, { nullable: true, description: 'At most 100 characters.' })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a planned cycle.' })
  frameworkVersionId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'All of them. In an open cycle none goes, and an empty list is everybody.' })
  teamIds?: string[] | null;

  @Field(() => Instant, { nullable: true, description: 'Of a planned cycle.' })
  opensAt?: Date | null;

  @Field(() => Instant, { nullable: true, description: 'When people are to have submitted.' })
  selfDueAt?: Date | null;

  @Field(() => Instant, { nullable: true, description: 'When managers are to have submitted.' })
  managerDueAt?: Date | null;

  @Field(() => Instant, { nullable: true, description: 'Of an open cycle: later than it was.' })
  closesAt?: Date | null;
}

@InputType({ description: 'A cycle to close.' })
export class CloseCycleInput {
  @Field(() => ID, { description: 'The open cycle.' })
  cycleId: string;
}
