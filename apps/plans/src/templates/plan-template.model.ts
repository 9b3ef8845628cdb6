import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { ActionStep } from '../action-plan/action-plan.model.js';
import { Person } from '../development-plan/person.model.js';
import { StepRuleKind } from './plan-template-inputs.model.js';

export enum StepBreakKind {
  SKILL_GONE = 'SKILL_GONE',
  LEVEL_BEYOND = 'LEVEL_BEYOND',
  CERTIFICATION_GONE = 'CERTIFICATION_GONE',
}

registerEnumType(StepBreakKind, {
  name: 'StepBreakKind',
  description: 'What a framework does not have and a step names.',
  valuesMap: {
    SKILL_GONE: { description: 'The skill.' },
    LEVEL_BEYOND: { description: 'The level: the skill describes none so high.' },
    CERTIFICATION_GONE: { description: 'The certification.' },
  },
});

@ObjectType({ description: 'A rule that is checked by what happened.' })
export class StepRule {
  @Field(() => StepRuleKind, { description: 'What it looks at.' })
  kind: StepRuleKind;

  @Field(() => [ID], { description: 'On any one of these skills; none: on any.' })
  skillIds: string[];

  @Field(() => [ID], { description: 'And on any one of these too; none: not asked for.' })
  alsoSkillIds: string[];

  @Field(() => [String], { description: 'Parts of the evidence that are all filled.' })
  fields: string[];

  @Field(() => Int, { description: 'Points of quality of the evidence, 0 to 7.' })
  minimumQuality: number;

  @Field(() => Int, { nullable: true, description: 'The level to stand at; null: a level above the first rating, where ratings are looked at.' })
  level: number | null;

  @Field({ description: 'Accepted evidence on the very skill is asked for beside the rating.' })
  withEvidence: boolean;

  @Field(() => [ID], { description: 'Of any one of these certifications; none: of any.' })
  certificationIds: string[];
}

@ObjectType({ description: 'One step of a plan template.' })
export class PlanTemplateStep {
  @Field(() => ID, { description: 'The same in each version that has the step.' })
  id: string;

  @Field({ description: 'What it is about.' })
  title: string;

  @Field({ description: 'When it is done, in words, as the rules check it.' })
  doneWhen: string;

  @Field({ description: 'Good to have: it is not drafted into a plan.' })
  isOptional: boolean;

  @Field(() => [StepRule], { description: 'All of them.' })
  rules: StepRule[];
}

@ObjectType({ description: 'A step that a framework breaks.' })
export class TemplateBreak {
  @Field(() => ID, { description: 'Which step.' })
  stepId: string;

  @Field(() => StepBreakKind, { description: 'What is missing.' })
  kind: StepBreakKind;

  @Field(() => ID, { description: 'Of the skill or the certification.' })
  thingId: string;

  @Field({ description: 'Nobody can meet the step any more; otherwise something else that it names is left.' })
  isFatal: boolean;

  @Field({ description: 'For people.' })
  message: string;

  @Field(() => Instant, { nullable: true, description: 'The day on which a framework that is published already comes into force and breaks it; null: the one in force does.' })
  from: Date | null;
}

@ObjectType({ description: 'A plan template of the organisation, in one of its versions.' })
export class PlanTemplate {
  @Field(() => ID, { description: 'Unique in the organisation.' })
  id: string;

  @Field(() => Int, { description: 'Grows with each change, retirements too.' })
  revision: number;

  @Field(() => Int, { description: 'Of what it says: 1, 2, 3 ...' })
  version: number;

  @Field({ description: 'What it is called.' })
  name: string;

  @Field({ description: 'What it is for.' })
  purpose: string;

  @Field({ description: 'It is offered no more.' })
  isRetired: boolean;

  @Field(() => Person, { description: 'Who wrote this version.' })
  writtenBy: Person;

  @Field(() => Instant, { description: 'When.' })
  writtenAt: Date;

  @Field(() => [PlanTemplateStep], { description: 'In their order.' })
  steps: PlanTemplateStep[];

  @Field(() => [TemplateBreak], { description: 'What of it the framework in force breaks, then what those do whose day comes. To HR; to others none.' })
  breaks: TemplateBreak[];
}

@ObjectType({ description: 'A step as it stands for one person.' })
export class StepProgress extends ActionStep {
  @Field(() => ID, { description: 'For `changePlan`: what an item that asks for it is about.' })
  key: string;

  @Field({ description: 'It is not offered as an item: by the framework in force nobody can meet it.' })
  isBroken: boolean;
}

@ObjectType({ description: 'A template that a plan may be made of, checked by what happened to one person.' })
export class TemplateProgress {
  @Field(() => ID, { description: '`nine-steps` for the nine-step action plan; otherwise a template of the organisation.' })
  templateId: string;

  @Field({ description: 'What it is called.' })
  name: string;

  @Field({ description: 'What it is for.' })
  purpose: string;

  @Field(() => Int, { description: 'Of what it says.' })
  version: number;

  @Field(() => [StepProgress], { description: 'In their order.' })
  steps: StepProgress[];
}
