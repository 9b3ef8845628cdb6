import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { ReadinessState } from '../standing/readiness-state.model.js';

const tooFew = 'Null for fewer than 5 people, unless the viewer leads them.';

@ObjectType({ description: 'The track a matrix is held against.' })
export class MatrixTrack {
  @Field(() => ID, { description: 'Its id in the framework.' })
  id: string;

  @Field({ description: 'As the framework names it.' })
  name: string;
}

@ObjectType({ description: 'A column of a matrix: one requirement of the track, with how the team stands in it.' })
export class MatrixSkill {
  @Field(() => ID, { description: 'The requirement of the track.' })
  requirementId: string;

  @Field({ description: 'As the framework names the requirement.' })
  name: string;

  @Field({ description: 'Category of the first skill that would do.' })
  category: string;

  @Field(() => [ID], { description: 'The skills of which any one will do; mostly one.' })
  skillIds: readonly string[];

  @Field(() => Int, { description: 'Required level.' })
  target: number;

  @Field({ description: 'Promotion asks for it, whatever the score.' })
  mustHave: boolean;

  @Field(() => Float, { description: 'Its part in score and coverage, against the other weights of the track.' })
  weight: number;

  @Field({ description: 'Several skills would do; levels show the one chosen for each person.' })
  anyOf: boolean;

  @Field(() => Int, { nullable: true, description: `People who meet the target. ${tooFew}` })
  meeting: number | null;

  @Field(() => Int, { nullable: true, description: `People with a level below the target. ${tooFew}` })
  short: number | null;

  @Field(() => Int, { nullable: true, description: `People without a known level: never rated, or no opportunity. The exempt are in no count. ${tooFew}` })
  unknown: number | null;

  @Field(() => Float, { nullable: true, description: `Mean of the missing levels over those who meet or fall short; 0 when all meet, or none is known. ${tooFew}` })
  gap: number | null;
}

@ObjectType({ description: 'A row of a matrix: one person. Each list has one number per column, in the order of `skills`.' })
export class MatrixPerson {
  @Field(() => ID, { description: 'Who it is.' })
  personId: string;

  @Field({ description: 'As directory has it.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Job title, where one is known.' })
  title: string | null;

  @Field(() => ID, { description: 'The team the person is shown for; of several, the one that was asked for.' })
  teamId: string;

  @Field(() => [Int], { description: 'Level times 100 (2.7 is 270); -1 unknown, -2 not applicable, -3 no opportunity.' })
  levels: number[];

  @Field(() => [Int], { description: "Index into the column's skillIds of the skill that counts; 0 for a column of one skill." })
  chosen: number[];

  @Field(() => [Int], { description: 'The self rating alone, coded like `levels`.' })
  selfLevels: number[];

  @Field(() => [Int], { description: '1 where a manager or agreed rating stands behind the level, else 0.' })
  confirmed: number[];

  @Field(() => [Int], { description: 'Missing levels times 100; 0 meets or exceeds; without a known level coded like `levels`.' })
  gaps: number[];

  @Field(() => ReadinessState, { description: 'What the formula says in one word. A human decides; it never does.' })
  state: ReadinessState;

  @Field(() => Float, { nullable: true, description: 'Readiness 0 to 100; null when nothing is known.' })
  score: number | null;

  @Field(() => Float, { description: 'Share of the requirements, by weight, of which a level is known; 0 to 1.' })
  coverage: number;

  @Field(() => Int, { description: 'Requirements met.' })
  met: number;

  @Field(() => Int, { description: 'Must-haves that are neither met nor exempt.' })
  mustHavesMissed: number;
}

@ObjectType({ description: 'A team against a track at one instant, as rows of numbers.' })
export class TeamMatrix {
  @Field(() => ID, { description: 'The team that was asked for.' })
  teamId: string;

  @Field({ description: 'As directory has it today.' })
  teamName: string;

  @Field(() => MatrixTrack, { description: 'What the team is held against.' })
  track: MatrixTrack;

  @Field(() => Instant, { description: 'The instant all of this was, or is, so.' })
  asOf: Date;

  @Field({ description: 'Version of the formula behind every number.' })
  formulaVersion: string;

  @Field(() => ID, { description: 'The framework version in force at that instant.' })
  frameworkVersionId: string;

  @Field(() => [MatrixSkill], { description: 'One column per requirement of the track, in the order of every row of numbers.' })
  skills: MatrixSkill[];

  @Field(() => [MatrixPerson], { description: 'By name.' })
  people: MatrixPerson[];

  @Field(() => Int, { nullable: true, description: `How many people meet every requirement asked of them. ${tooFew}` })
  meeting: number | null;

  @Field({ description: 'Changes whenever anything shown changes; the instant itself aside.' })
  version: string;
}
