import { ArgsType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { PlanReadiness } from '../development-plan/development-plan.model.js';

@ObjectType({ description: 'From the opening of a cycle to the opening of the next: what was revealed at its close or agreed in the talk after it is its own.' })
export class CycleStretch {
  @Field(() => ID, { description: 'The cycle.' })
  cycleId: string;

  @Field(() => String, { nullable: true, description: 'Its name; null where it was heard of before names were kept.' })
  name: string | null;

  @Field(() => Instant, { description: 'When it opened.' })
  from: Date;

  @Field(() => Instant, { description: 'When the next opened; now where none has.' })
  until: Date;

  @Field({ description: 'The next has opened.' })
  isOver: boolean;
}

@ObjectType({ description: 'What moved while plans of a person ran: not because of them, which nobody can tell.' })
export class PlanMoves {
  @Field({ description: 'Where the newest of these plans leads, as the framework in force names it.' })
  trackName: string;

  @Field(() => Int, { description: 'Times that an item was closed. What held already when it was written down does not count.' })
  closed: number;

  @Field(() => Int, { description: 'Times that one was open again.' })
  reopened: number;

  @Field(() => Float, { description: 'Levels up, over the skills that the plans meant to raise, by a manager’s or an agreed rating. A level that was not known before has not moved.' })
  levelsUp: number;

  @Field(() => Float, { description: 'Levels down, over the same.' })
  levelsDown: number;

  @Field(() => PlanReadiness, { nullable: true, description: 'Of the newest of these plans’ track when they began, or the stretch did; null: nothing was said yet, or it was not kept.' })
  before: PlanReadiness | null;

  @Field(() => PlanReadiness, { nullable: true, description: 'And when they ended, or the stretch did.' })
  after: PlanReadiness | null;
}

@ObjectType({ description: 'A plan that is ended, and what moved while it ran.' })
export class EndedPlan {
  @Field(() => ID, { description: 'Which.' })
  planId: string;

  @Field(() => Instant, { description: 'When it was drafted.' })
  draftedAt: Date;

  @Field(() => Instant, { description: 'When it was ended.' })
  endedAt: Date;

  @Field(() => Int, { description: 'Items that nobody dropped.' })
  items: number;

  @Field(() => PlanMoves, { description: 'What moved meanwhile.' })
  moves: PlanMoves;
}

@ObjectType({ description: 'One person over the last cycles.' })
export class PersonCycles {
  @Field(() => ID, { description: 'Who.' })
  personId: string;

  @Field({ description: 'As directory told it.' })
  name: string;

  @Field(() => [PlanMoves], { nullable: 'items', description: 'By cycle, in the order of `cycles`; null where no plan ran.' })
  moves: (PlanMoves | null)[];

  @Field(() => [EndedPlan], { description: 'Every plan of theirs that is ended, the newest first.' })
  ended: EndedPlan[];
}

@ObjectType({ description: 'What moved for these people together in one cycle while their plans ran.' })
export class MovesTogether {
  @Field(() => Int, { description: 'Those of whom a plan ran.' })
  people: number;

  @Field(() => Int, { description: 'Times that an item was closed.' })
  closed: number;

  @Field(() => Int, { description: 'Times that one was open again.' })
  reopened: number;

  @Field(() => Float, { description: 'Levels up.' })
  levelsUp: number;

  @Field(() => Float, { description: 'Levels down.' })
  levelsDown: number;

  @Field(() => Int, { description: 'People whose score is known at both ends.' })
  scored: number;

  @Field(() => Int, { description: 'Those of them whose score rose.' })
  rose: number;

  @Field(() => Int, { description: 'Those of them whose score fell.' })
  fell: number;

  @Field(() => Float, { nullable: true, description: 'Mean of their moves, in points of the score; null: of nobody.' })
  scoreMoved: number | null;

  @Field(() => Int, { description: 'People who were not ready before and were after.' })
  becameReady: number;

  @Field(() => Int, { description: 'People who were ready before and were not after.' })
  ceasedReady: number;
}

@ObjectType({ description: 'Plans over the last four cycles that have opened, and what moved while they ran.' })
export class PlanCycles {
  @Field(() => Instant, { description: 'The instant all of this is so.' })
  asOf: Date;

  @Field(() => [CycleStretch], { description: 'The oldest first.' })
  cycles: CycleStretch[];

  @Field(() => [PersonCycles], { description: 'By name.' })
  people: PersonCycles[];

  @Field(() => [MovesTogether], { description: 'In the order of `cycles`.' })
  together: MovesTogether[];

  @Field(() => Instant, { nullable: true, description: 'What readiness said before this instant was not kept; null: it has said nothing of these people.' })
  readinessKeptSince: Date | null;
}

@ArgsType()
export class PersonPlanCyclesArgs {
  @Field(() => ID, { description: 'Whose.' })
  personId: string;
}

@ArgsType()
export class TeamPlanCyclesArgs {
  @Field(() => ID, { description: 'A team that the viewer leads, or one beneath.' })
  teamId: string;

  @Field({ defaultValue: false, description: 'With the people of the teams beneath it.' })
  includeTeamsBeneath: boolean;
}
