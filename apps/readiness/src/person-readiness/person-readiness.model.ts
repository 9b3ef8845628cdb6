import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { ReadinessState } from '../standing/readiness-state.model.js';
import { ComparisonScore } from './comparison-score.model.js';
import { Gate } from './gate.model.js';
import { Person } from './person.model.js';
import { Plan } from './plan.model.js';
import { RiskFlag } from './risk-flag.model.js';

export enum RequirementStatus {
  MET = 'MET',
  SHORT = 'SHORT',
  NO_OPPORTUNITY = 'NO_OPPORTUNITY',
  EXEMPT = 'EXEMPT',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(RequirementStatus, {
  name: 'RequirementStatus',
  description: 'How a person stands toward one requirement.',
  valuesMap: {
    MET: { description: 'The level is at or above the required one.' },
    SHORT: { description: 'There is a level, below the required one.' },
    NO_OPPORTUNITY: { description: 'There was no chance to show it yet.' },
    EXEMPT: { description: 'A manager or agreed rating says that it does not apply.' },
    UNKNOWN: { description: 'Never rated. Missing is missing, not zero.' },
  },
});

export enum LevelSource {
  AGREED = 'AGREED',
  MANAGER = 'MANAGER',
  MANAGER_AND_SELF = 'MANAGER_AND_SELF',
  SELF = 'SELF',
}

registerEnumType(LevelSource, {
  name: 'LevelSource',
  description: 'Which ratings a level was made of.',
  valuesMap: {
    AGREED: { description: 'The rating both signed.' },
    MANAGER: { description: "The manager's alone." },
    MANAGER_AND_SELF: { description: "The manager's and the person's own, weighted." },
    SELF: { description: "The person's own alone." },
  },
});

@ObjectType({ description: 'One requirement of the track, and what the person brings to it.' })
export class RequirementReadiness {
  @Field(() => ID, { description: 'Its id in the track.' })
  requirementId: string;

  @Field({ description: 'As the framework names it.' })
  name: string;

  @Field(() => ID, { nullable: true, description: 'The skill that counts; of several that would do, the best. Null when none was rated.' })
  skillId: string | null;

  @Field(() => RequirementStatus, { description: 'How the person stands toward it.' })
  status: RequirementStatus;

  @Field(() => Float, { nullable: true, description: 'Null without a known level.' })
  level: number | null;

  @Field(() => Int, { description: 'Required level.' })
  required: number;

  @Field(() => Float, { description: 'Its part in score and coverage, against the other weights of the track.' })
  weight: number;

  @Field({ description: 'Promotion asks for it, whatever the score.' })
  mustHave: boolean;

  @Field({ description: 'A manager or agreed rating stands behind the level.' })
  confirmed: boolean;

  @Field(() => Float, { nullable: true, description: 'Level over required level, at most 1.' })
  attainment: number | null;

  @Field(() => Float, { nullable: true, description: 'Points of the score that come from here; they add up to the score.' })
  contribution: number | null;

  @Field(() => Float, { nullable: true, description: 'Points of the score that are missing here.' })
  lostPoints: number | null;

  @Field(() => LevelSource, { nullable: true, description: 'Whose word it rests on; null where nothing was said.' })
  source: LevelSource | null;

  @Field(() => Instant, { nullable: true, description: 'When the latest rating behind the level was given.' })
  ratedAt: Date | null;

  @Field(() => Float, { nullable: true, description: 'How far the level can be trusted, 0 to 1; it halves with time. Null without a known level.' })
  confidence: number | null;

  @Field(() => Gate, { nullable: true, description: 'Null unless it is a must-have that is not exempt.' })
  gate: Gate | null;
}

@ObjectType({ description: 'What scoring says of one person toward one track at one instant.' })
export class Readiness {
  @Field(() => Person, { description: 'Whose readiness it is.' })
  person: Person;

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

  @Field(() => Int, { description: 'Version of the settings in force at that instant; 0 is the default.' })
  settingsVersion: number;

  @Field(() => ReadinessState, { description: 'All of it in one word. A human decides; it never does.' })
  state: ReadinessState;

  @Field(() => Float, { nullable: true, description: 'Readiness 0 to 100; null when nothing is known.' })
  score: number | null;

  @Field(() => Float, { nullable: true, description: 'The score if every level were as low as its confidence allows; null when nothing is known.' })
  low: number | null;

  @Field(() => Float, { nullable: true, description: 'And as high.' })
  high: number | null;

  @Field(() => Float, { description: 'Share of the requirements, by weight, of which a level is known; 0 to 1.' })
  coverage: number;

  @Field(() => Int, { description: 'Requirements met.' })
  met: number;

  @Field(() => [RequirementReadiness], { description: 'In the order of the track.' })
  requirements: RequirementReadiness[];

  @Field(() => Plan, { nullable: true, description: 'The smallest plan; null where nothing can lead to READY.' })
  plan: Plan | null;

  @Field(() => [RiskFlag], { description: 'Common mistakes that were looked for, raised or not. They never move score, gates or state.' })
  flags: RiskFlag[];

  @Field(() => [ComparisonScore], { description: 'What other published rules would say of the same rows.' })
  comparison: ComparisonScore[];

  @Field({ description: 'SHA-256, in base64url, of the result document: it comes out the same from the scoring document at any later time.' })
  digest: string;
}
