import { createUnionType, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DevelopmentPlan } from './development-plan.model.js';

export enum PlanRefusal {
  NO_SUCH_TRACK = 'NO_SUCH_TRACK',
  NO_SUCH_TEMPLATE = 'NO_SUCH_TEMPLATE',
  NOTHING_KNOWN = 'NOTHING_KNOWN',
  NOTHING_MISSING = 'NOTHING_MISSING',
  ALREADY_PLANNED = 'ALREADY_PLANNED',
  CASE_ENDED = 'CASE_ENDED',
  CASE_NOT_POSTPONED = 'CASE_NOT_POSTPONED',
  CASE_GOES_ON = 'CASE_GOES_ON',
  NO_PLAN = 'NO_PLAN',
  STALE_REVISION = 'STALE_REVISION',
  NO_ITEMS = 'NO_ITEMS',
  ITEM_NOT_TAKEN = 'ITEM_NOT_TAKEN',
  TOO_MANY_ITEMS = 'TOO_MANY_ITEMS',
  WORDS_TOO_LONG = 'WORDS_TOO_LONG',
}

registerEnumType(PlanRefusal, {
  name: 'DevelopmentPlanRefusal',
  description: 'Why nothing changed.',
  valuesMap: {
    NO_SUCH_TRACK: { description: 'The framework in force has no such track.' },
    NO_SUCH_TEMPLATE: { description: 'No such template is offered.' },
    NOTHING_KNOWN: { description: 'Readiness has said nothing of the person yet: nobody has rated anything.' },
    NOTHING_MISSING: { description: 'Nothing is missing toward this track or of this template, or nothing can lead there.' },
    ALREADY_PLANNED: { description: 'The person has a plan; `plan` is that one.' },
    CASE_ENDED: { description: 'The promotion case is closed or withdrawn.' },
    CASE_NOT_POSTPONED: { description: 'Nobody was told that the promotion case is postponed.' },
    CASE_GOES_ON: { description: 'It was postponed, and another panel looks at it.' },
    NO_PLAN: { description: 'There is no such plan, or it is ended.' },
    STALE_REVISION: { description: 'Changed in the meantime; `plan` is how it is now.' },
    NO_ITEMS: { description: 'There is nothing in it to agree to.' },
    ITEM_NOT_TAKEN: { description: 'An item that cannot be; the message says which and why.' },
    TOO_MANY_ITEMS: { description: 'More than 60 items, those dropped aside.' },
    WORDS_TOO_LONG: { description: 'More than 2,000 characters.' },
  },
});

@ObjectType({ description: 'Why nothing changed in a development plan.' })
export class DevelopmentPlanRefused {
  @Field(() => PlanRefusal, { description: 'For programs.' })
  reason: PlanRefusal;

  @Field({ description: 'For people.' })
  message: string;

  @Field(() => DevelopmentPlan, { nullable: true, description: 'How it is now, where there is one.' })
  plan: DevelopmentPlan | null;
}

export const DevelopmentPlanPayload = createUnionType({
  name: 'DevelopmentPlanPayload',
  description: 'The plan as it is now, or why nothing changed.',
  types: () => [DevelopmentPlan, DevelopmentPlanRefused] as const,
  resolveType: (value: DevelopmentPlan | DevelopmentPlanRefused) => ('reason' in value ? DevelopmentPlanRefused : DevelopmentPlan),
});
