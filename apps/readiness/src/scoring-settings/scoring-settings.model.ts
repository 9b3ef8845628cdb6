import { createUnionType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { Person } from '../person-readiness/person.model.js';

@ObjectType({ description: 'In how many of the last closed cycles a must-have has to be met.' })
@InputType('SustainedRuleInput', { description: 'In how many of the last closed cycles a must-have has to be met.' })
export class SustainedRule {
  @Field(() => Int, { description: '0 to 12, not more than `ofLast`; 0: not asked for.' })
  cycles: number;

  @Field(() => Int, { description: '1 to 12.' })
  ofLast: number;
}

@ObjectType({ description: 'The skills that the risk flags are about, and their thresholds.' })
@InputType('FlagSettingsInput', { description: 'The skills that the risk flags are about, and their thresholds.' })
export class FlagSettings {
  @Field(() => [ID], { description: 'Skills that are frontend.' })
  frontendSkillIds: string[];

  @Field(() => [ID], { description: 'Skills that are backend or system design.' })
  backendSkillIds: string[];

  @Field(() => [ID], { description: 'Skills that are scalability, cloud or microservices.' })
  scalabilitySkillIds: string[];

  @Field(() => [ID], { description: 'Skills that are security.' })
  securitySkillIds: string[];

  @Field(() => [ID], { description: 'Skills that are coding craft.' })
  codingSkillIds: string[];

  @Field(() => [ID], { description: 'Skills that are communication.' })
  communicationSkillIds: string[];

  @Field(() => Float, { description: "Share of the last 4 quarters' evidence, 0 to 1, above which frontend is too much." })
  frontendShare: number;

  @Field(() => Int, { description: 'Accepted items on backend or system design that make up for it.' })
  backendItems: number;

  @Field(() => Int, { description: 'Months without accepted evidence after which scalability and cloud count as weak.' })
  scalabilityMonths: number;

  @Field(() => Float, { description: 'Share of project evidence, 0 to 1, that must have its security part filled.' })
  securityShare: number;

  @Field(() => Int, { description: 'Closed cycles without a rating of coding craft, and falls in a row, that are too many.' })
  codingCycles: number;

  @Field(() => Float, { description: 'Median quality of evidence, 0 to 1, beneath which descriptions are generic.' })
  medianQuality: number;

  @Field(() => Float, { description: "Levels by which a self rating stands above the manager's to be a misjudgement." })
  selfAboveManager: number;
}

@ObjectType({ description: 'What an organisation decides of the formula.' })
@InputType('ScoringSettingsInput', { description: 'What an organisation decides of the formula, whole.' })
export class ScoringSettings {
  @Field(() => Float, { description: "Of a manager's rating where there is a self rating beside it; with `selfWeight` 1." })
  managerWeight: number;

  @Field(() => Float, { description: 'Of that self rating.' })
  selfWeight: number;

  @Field(() => Float, { description: 'Coverage beneath which nothing is said; more than 0, not more than `readyCoverage`.' })
  enoughCoverage: number;

  @Field(() => Float, { description: 'Coverage, 0 to 1, that READY asks for.' })
  readyCoverage: number;

  @Field(() => Float, { description: 'Score, 0 to 100, that READY asks for.' })
  readyScore: number;

  @Field(() => Float, { description: 'Highest cost of the smallest plan that is still READY_IF.' })
  readyIfCost: number;

  @Field(() => SustainedRule, { description: 'How long a must-have is to be held.' })
  sustained: SustainedRule;

  @Field(() => Int, { description: 'Points out of 7 that an evidence rule asks for which names none itself.' })
  evidenceQuality: number;

  @Field(() => FlagSettings, { description: 'Of the risk flags; they never move state or score.' })
  flags: FlagSettings;
}

@ObjectType({ description: 'The formula as an organisation has settled it, from an instant until the next version.' })
export class ScoringSettingsVersion {
  @Field(() => Int, { description: '0 is the default, in force where nothing was decided; then 1, 2, 3 ...' })
  version: number;

  @Field(() => Instant, { nullable: true, description: 'In force from here; null for version 0, which was always there.' })
  effectiveFrom: Date | null;

  @Field(() => ScoringSettings, { description: 'What was decided.' })
  settings: ScoringSettings;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who decided; null for version 0.' })
  note: string | null;

  @Field(() => Person, { nullable: true, description: 'Who decided; null for version 0.' })
  changedBy: Person | null;
}

export enum ScoringSettingsRefusal {
  STALE_VERSION = 'STALE_VERSION',
}

registerEnumType(ScoringSettingsRefusal, {
  name: 'ScoringSettingsRefusal',
  description: 'Why settings were not changed.',
  valuesMap: { STALE_VERSION: { description: 'Somebody changed them since they were read.' } },
});

@ObjectType({ description: 'Why settings were not changed; they are as they were.' })
export class ScoringSettingsRefused {
  @Field(() => ScoringSettingsRefusal, { description: 'For programs.' })
  reason: ScoringSettingsRefusal;

  @Field({ description: 'For people.' })
  message: string;

  @Field(() => ScoringSettingsVersion, { description: 'What is in force.' })
  current: ScoringSettingsVersion;
}

export const ChangeScoringSettingsPayload = createUnionType({
  name: 'ChangeScoringSettingsPayload',
  description: 'The new version, or why not.',
  types: () => [ScoringSettingsVersion, ScoringSettingsRefused] as const,
  resolveType: (value: ScoringSettingsVersion | ScoringSettingsRefused) => ('reason' in value ? ScoringSettingsRefused : ScoringSettingsVersion),
});

@InputType({ description: 'Settings to put in force now.' })
export class ChangeScoringSettingsInput {
  @Field(() => Int, { description: 'The version that the change starts from: that in force.' })
  expectedVersion: number;

  @Field(() => ScoringSettings, { description: 'All of them; those that stay as they are too.' })
  settings: ScoringSettings;

  @Field({ description: 'Why; at most 500 characters. Everybody can read it.' })
  note: string;
}
