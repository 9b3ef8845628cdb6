import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { ReadinessState } from '../standing/readiness-state.model.js';

const tooFew = 'Null for fewer than 5 people, unless the viewer leads them.';

@ObjectType({ description: 'How many people of a team stand where.' })
export class TeamStateCounts {
  @Field(() => Int, { description: 'READY.' })
  ready: number;

  @Field(() => Int, { description: 'READY_IF.' })
  readyIf: number;

  @Field(() => Int, { description: 'NOT_YET.' })
  notYet: number;

  @Field(() => Int, { description: 'NOT_ENOUGH_DATA.' })
  notEnoughData: number;
}

@ObjectType({
  description:
    'How many people one requirement keeps from READY. A must-have does as long as its gate fails; another where the smallest plan raises or rates a skill of it. By what: someone may lack several things and is then in several.',
})
export class TeamBlocking {
  @Field(() => Int, { description: 'People, each once.' })
  people: number;

  @Field(() => Int, { description: 'Of them, those with a level below the target.' })
  belowLevel: number;

  @Field(() => Int, { description: 'Of them, those without a known level: never rated, or no opportunity.' })
  notKnown: number;

  @Field(() => Int, { description: "Of them, those with a level that no manager's or agreed rating stands behind, or that is disputed." })
  notConfirmed: number;

  @Field(() => Int, { description: 'Of them, those without accepted evidence of the kind asked for.' })
  withoutEvidence: number;

  @Field(() => Int, { description: 'Of them, those who have not met it in enough closed cycles.' })
  notSustained: number;
}

@ObjectType({ description: 'One requirement of the track, with what it does to the team and how deep the team is in it.' })
export class TeamRequirement {
  @Field(() => ID, { description: 'Its id in the track.' })
  requirementId: string;

  @Field({ description: 'As the framework names it.' })
  name: string;

  @Field(() => [ID], { description: 'The skills of which any one will do; mostly one.' })
  skillIds: readonly string[];

  @Field(() => Int, { description: 'Required level.' })
  target: number;

  @Field({ description: 'Promotion asks for it, whatever the score.' })
  mustHave: boolean;

  @Field(() => TeamBlocking, { nullable: true, description: `Whom it keeps from READY. ${tooFew}` })
  blocking: TeamBlocking | null;

  @Field(() => Int, { nullable: true, description: `Depth: people who meet the target. ${tooFew}` })
  holders: number | null;

  @Field(() => ID, { nullable: true, description: `Who alone meets the target; null where nobody or several do. ${tooFew}` })
  onlyHolderId: string | null;
}

@ObjectType({ description: 'What the team would lack without this person: a supposition, kept nowhere. Requirements are named by their place in `requirements`.' })
export class TeamDeparture {
  @Field(() => [Int], { description: 'Met by this person alone: nobody would meet them.' })
  withoutHolder: number[];

  @Field(() => [Int], { description: 'Met by this person and one other: one person would meet them.' })
  withOneHolder: number[];

  @Field(() => TeamStateCounts, { description: 'How many of the others stand where.' })
  counts: TeamStateCounts;
}

@ObjectType({ description: 'One person of the team. Each list of numbers has one per requirement, in the order of `requirements`.' })
export class TeamPerson {
  @Field(() => ID, { description: 'Who it is.' })
  personId: string;

  @Field({ description: 'As directory has it.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Job title, where one is known.' })
  title: string | null;

  @Field(() => ID, { description: 'The team the person is shown for; of several, the one that was asked for.' })
  teamId: string;

  @Field(() => ReadinessState, { description: 'Toward the track. A human decides.' })
  state: ReadinessState;

  @Field(() => Float, { nullable: true, description: 'Readiness 0 to 100; null when nothing is known.' })
  score: number | null;

  @Field(() => Float, { nullable: true, description: 'The score if every level were as low as its confidence allows; null exactly where the score is.' })
  low: number | null;

  @Field(() => Float, { nullable: true, description: 'And as high.' })
  high: number | null;

  @Field(() => Float, { description: 'Share of the requirements, by weight, of which a level is known; 0 to 1.' })
  coverage: number;

  @Field(() => Float, { nullable: true, description: 'Cost of the smallest plan, 0 where the state is READY; null where no plan leads there, or nothing is known.' })
  planCost: number | null;

  @Field(() => [String], { description: 'Steps of the smallest plan as the formula names them, `raise:SKILL` once per level and `sustain` once per cycle; sorted.' })
  steps: string[];

  @Field(() => [Int], { description: 'Level times 100 that each step begins at, in the order of `steps`; -1 where it begins at none.' })
  stepsFrom: number[];

  @Field(() => [Int], { description: 'Level times 100 that each step leads to; -1 where it leads to none: evidence and cycles.' })
  stepsTo: number[];

  @Field(() => [Int], { description: 'Level times 100 (2.7 is 270); -1 unknown, -2 not applicable, -3 no opportunity.' })
  levels: number[];

  @Field(() => [Int], { description: '1 meets the target, 0 falls short; without a known level coded like `levels`.' })
  meets: number[];

  @Field(() => [Int], { description: 'What the gate of a must-have lacks, added up: 1 the level, 2 confirmation, 4 evidence, 8 cycles in which it was met. 0 passes, or there is no gate.' })
  gates: number[];

  @Field(() => [Int], { description: '1 where the requirement keeps this person from READY, as `TeamBlocking` says, else 0.' })
  keeps: number[];

  @Field(() => [String], { description: 'Risk flags that are raised; never a part of score, gates or state.' })
  flags: string[];

  @Field(() => TeamDeparture, { nullable: true, description: `If this person left. Null where fewer than 5 others are left, unless the viewer leads them.` })
  leaving: TeamDeparture | null;
}

@ObjectType({ description: "A manager's view of a team toward a track at one instant. A human decides; no number here does." })
export class TeamReadiness {
  @Field(() => ID, { description: 'The team that was asked for.' })
  teamId: string;

  @Field({ description: 'As directory has it today.' })
  teamName: string;

  @Field(() => ID, { description: 'The track, by its id in the framework.' })
  trackId: string;

  @Field({ description: 'As the framework names the track.' })
  trackName: string;

  @Field(() => Instant, { description: 'The instant all of this was, or is, so.' })
  asOf: Date;

  @Field({ description: 'Version of the formula behind every number.' })
  formulaVersion: string;

  @Field(() => ID, { description: 'The framework version in force at that instant.' })
  frameworkVersionId: string;

  @Field(() => TeamStateCounts, { nullable: true, description: `How many people stand where. ${tooFew}` })
  counts: TeamStateCounts | null;

  @Field(() => [TeamRequirement], { description: 'In the order of the track.' })
  requirements: TeamRequirement[];

  @Field(() => [TeamPerson], { description: 'By name.' })
  people: TeamPerson[];

  @Field({ description: 'Changes whenever anything shown changes; the instant itself aside.' })
  version: string;
}
