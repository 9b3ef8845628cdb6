import { ArgsType, Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';

export enum StepRuleKind {
  EVIDENCE = 'evidence',
  RAISED = 'raised',
  CERTIFICATE = 'certificate',
}

registerEnumType(StepRuleKind, {
  name: 'StepRuleKind',
  description: 'What a rule of a step looks at.',
  valuesMap: {
    EVIDENCE: { description: 'One accepted piece of evidence.' },
    RAISED: { description: 'A manager’s or an agreed rating that nobody disputes.' },
    CERTIFICATE: { description: 'A valid certificate with its dates.' },
  },
});

@InputType({ description: 'A rule that is checked by what happened. What its kind does not ask for is not kept.' })
export class StepRuleInput {
  @Field(() => StepRuleKind, { description: 'What it looks at.' })
  kind: StepRuleKind;

  @Field(() => [ID], { nullable: true, description: 'Evidence and ratings: on any one of these skills, at most 20; none: on any.' })
  skillIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Evidence: and on any one of these too; none: not asked for.' })
  alsoSkillIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Evidence: all of these parts filled, by their names in an evidence rule.' })
  fields?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Evidence: points of quality, 0 to 7.' })
  minimumQuality?: number | null;

  @Field(() => Int, { nullable: true, description: 'Ratings: this level or above; null: a level above the first rating.' })
  level?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Ratings: and accepted evidence on the very skill.' })
  withEvidence?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Certificates: any one of these, at most 20; none: any.' })
  certificationIds?: string[] | null;
}

@InputType({ description: 'A step as it shall be.' })
export class TemplateStepInput {
  @Field(() => ID, { description: 'A UUID made by the client; the same one in a later version is the same step.' })
  id: string;

  @Field({ description: 'What it is about, at most 200 characters.' })
  title: string;

  @Field({ defaultValue: false, description: 'Good to have: it is not drafted into a plan.' })
  isOptional: boolean;

  @Field(() => [StepRuleInput], { description: 'When it is done: all of these, 1 to 3.' })
  rules: StepRuleInput[];
}

@InputType({ description: 'A plan template as it shall be.' })
export class SavePlanTemplateInput {
  @Field(() => ID, { description: 'A UUID made by the client: the same one again is the same template.' })
  id: string;

  @Field(() => Int, { description: 'The revision the client last saw; 0: it is new.' })
  revision: number;

  @Field({ description: 'At most 100 characters; no other template that is offered has it.' })
  name: string;

  @Field({ description: 'What it is for, at most 500 characters.' })
  purpose: string;

  @Field(() => [TemplateStepInput], { description: 'In their order, 1 to 30.' })
  steps: TemplateStepInput[];
}

@InputType({ description: 'Whether a plan template is offered.' })
export class RetirePlanTemplateInput {
  @Field(() => ID, { description: 'Which.' })
  id: string;

  @Field(() => Int, { description: 'The revision the client last saw.' })
  revision: number;

  @Field({ description: 'True: it is offered no more; false: it is offered again. Plans that were made of it stay as they are.' })
  isRetired: boolean;
}

@ArgsType()
export class PlanTemplateVersionsArgs {
  @Field(() => ID, { description: 'Of which template.' })
  templateId: string;
}

@ArgsType()
export class TemplateProgressArgs {
  @Field(() => ID, { description: 'Whose.' })
  personId: string;
}
