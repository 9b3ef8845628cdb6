import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { AgreementState } from '../conversation/agreement-state.model.js';
import { Cycle, CycleRefused } from '../cycles/cycle.model.js';
import { Person } from '../ratings/rating.model.js';

/** Values are those of the database; clients see the names. */
export enum Joined {
  OPENING = 'opening',
  LATE = 'late',
}

registerEnumType(Joined, {
  name: 'Joined',
  description: 'How somebody came into a cycle.',
  valuesMap: { OPENING: { description: 'They were in its population when it opened.' }, LATE: { description: 'HR added them.' } },
});

@ObjectType({ description: 'Where a person stands in a cycle: what was submitted, never what it says.' })
export class Participation {
  @Field(() => ID, { description: 'The cycle.' })
  cycleId: string;

  @Field(() => Person, { description: 'Who is assessed.' })
  person: Person;

  @Field(() => Joined, { description: 'How they came into it.' })
  joined: Joined;

  @Field({ description: 'Whether answers about them are taken now.' })
  takesAnswers: boolean;

  @Field(() => Instant, { nullable: true, description: 'Until when the cycle is reopened for them; null where it is not.' })
  reopenedUntil: Date | null;

  @Field({ description: 'Whether they have submitted.' })
  selfSubmitted: boolean;

  @Field(() => Person, { nullable: true, description: 'The manager who has submitted; null: none.' })
  managerSubmittedBy: Person | null;

  @Field(() => Instant, { nullable: true, description: 'Since when what was submitted is seen by both; null: not yet.' })
  revealedAt: Date | null;

  @Field(() => AgreementState, { description: 'How far they and their manager are with what they agree on.' })
  agreement: AgreementState;

  @Field(() => Int, { description: 'Skills that are disputed now.' })
  openDisputes: number;
}

@ObjectType({ description: 'How far a team is in a cycle. Null counts: fewer than 5 people, and the viewer is not HR.' })
export class TeamCompletion {
  @Field(() => ID, { nullable: true, description: 'Null: those who are in no team today; to HR alone.' })
  teamId: string | null;

  @Field(() => String, { nullable: true, description: 'For people.' })
  teamName: string | null;

  @Field(() => Int, { description: 'Participants who are in it today and have not left. Who is in two teams counts in both.' })
  people: number;

  @Field(() => Int, { nullable: true, description: 'How many have submitted.' })
  selfSubmitted: number | null;

  @Field(() => Int, { nullable: true, description: 'Of how many a manager has submitted.' })
  managerSubmitted: number | null;

  @Field(() => Int, { nullable: true, description: 'Of how many what was submitted is revealed.' })
  revealed: number | null;

  @Field(() => Int, { nullable: true, description: 'Of how many both have signed what they agreed on.' })
  agreed: number | null;

  @Field(() => Int, { nullable: true, description: 'Of how many a skill is disputed now.' })
  disputed: number | null;
}

@ObjectType({ description: 'A team that a cycle is for.' })
export class CycleTeam {
  @Field(() => ID, { description: 'With those beneath.' })
  teamId: string;

  @Field(() => String, { nullable: true, description: 'For people; null when it is gone.' })
  teamName: string | null;
}

@ObjectType({ description: 'A cycle with whom it is for and how far they are.' })
export class CycleOverview extends Cycle {
  @Field(() => ID, { description: 'What people are assessed against.' })
  frameworkVersionId: string;

  @Field(() => [CycleTeam], { description: 'By name. None: for everybody.' })
  teams: CycleTeam[];

  @Field(() => Int, { description: 'How many are in it: for a planned one, who would be if it opened as things stand.' })
  population: number;

  @Field(() => [TeamCompletion], { description: 'By name, at most 500: all for HR, their own and those beneath for a manager.' })
  completion: TeamCompletion[];
}

const resolveType = (value: Participation | CycleRefused) => ('reason' in value ? CycleRefused : Participation);

export const AddToCyclePayload = createUnionType({
  name: 'AddToCyclePayload',
  description: 'Where the person stands now, or why they were not added.',
  types: () => [Participation, CycleRefused] as const,
  resolveType,
});

export const ReopenCycleForPersonPayload = createUnionType({
  name: 'ReopenCycleForPersonPayload',
  description: 'Where the person stands now, or why it was not reopened.',
  types: () => [Participation, CycleRefused] as const,
  resolveType,
});

@InputType({ description: 'Somebody who comes into a cycle late.' })
export class AddToCycleInput {
  @Field(() => ID, { description: 'Planned or open.' })
  cycleId: string;

  @Field(() => ID, { description: 'Who. Being in it already is no mistake.' })
  personId: string;
}

@InputType({ description: 'Somebody who may answer again.' })
export class ReopenCycleForPersonInput {
  @Field(() => ID, { description: 'Open or closed.' })
  cycleId: string;

  @Field(() => ID, { description: 'A participant. What they had submitted is a draft of theirs again; what was revealed stays until they submit.' })
  personId: string;

  @Field(() => Instant, { description: 'To come. At this instant what was submitted is revealed.' })
  until: Date;

  @Field({ defaultValue: false, description: 'Also what their manager had submitted is a draft again.' })
  managerToo: boolean;
}
