import { createUnionType, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PlanTemplate } from './plan-template.model.js';

export enum PlanTemplateRefusal {
  MISTAKES = 'MISTAKES',
  NAME_TAKEN = 'NAME_TAKEN',
  NO_TEMPLATE = 'NO_TEMPLATE',
  STALE_REVISION = 'STALE_REVISION',
  TOO_MANY = 'TOO_MANY',
}

registerEnumType(PlanTemplateRefusal, {
  name: 'PlanTemplateRefusal',
  description: 'Why nothing changed.',
  valuesMap: {
    MISTAKES: { description: 'Something in it is wrong; `mistakes` says what and where.' },
    NAME_TAKEN: { description: 'Another template that is offered has this name.' },
    NO_TEMPLATE: { description: 'There is no such template.' },
    STALE_REVISION: { description: 'Changed in the meantime; `template` is how it is now.' },
    TOO_MANY: { description: 'The organisation offers 50 templates already.' },
  },
});

@ObjectType({ description: 'Where in a template something is wrong, and what.' })
export class TemplateMistake {
  @Field({ description: 'Such as `name` or `steps[0].rules[1]`.' })
  path: string;

  @Field({ description: 'For people.' })
  message: string;
}

@ObjectType({ description: 'Why nothing changed in a plan template.' })
export class PlanTemplateRefused {
  @Field(() => PlanTemplateRefusal, { description: 'For programs.' })
  reason: PlanTemplateRefusal;

  @Field({ description: 'For people.' })
  message: string;

  @Field(() => [TemplateMistake], { description: 'Everything that is wrong; none of another reason.' })
  mistakes: TemplateMistake[];

  @Field(() => PlanTemplate, { nullable: true, description: 'How it is now, where it was changed in the meantime.' })
  template: PlanTemplate | null;
}

export const PlanTemplatePayload = createUnionType({
  name: 'PlanTemplatePayload',
  description: 'The template as it is now, or why nothing changed.',
  types: () => [PlanTemplate, PlanTemplateRefused] as const,
  resolveType: (value: PlanTemplate | PlanTemplateRefused) => ('reason' in value ? PlanTemplateRefused : PlanTemplate),
});
