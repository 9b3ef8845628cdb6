import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { CalendarDate, Instant } from '@waymark/service-kit';

@ArgsType()
export class DevelopmentPlanArgs {
  @Field(() => ID, { description: 'Whose.' })
  personId: string;

  @Field(() => Instant, { nullable: true, description: 'The instant to look at; now when left out.' })
  asOf?: Date;
}

@ArgsType()
export class DevelopmentPlansArgs {
  @Field(() => ID, { description: 'Whose.' })
  personId: string;
}

@InputType({ description: 'A draft from the gap, or from a template.' })
export class DraftPlanInput {
  @Field(() => ID, { description: 'Made by the client, a UUID: the same one again is the same plan.' })
  id: string;

  @Field(() => ID, { description: 'For whom.' })
  personId: string;

  @Field(() => ID, { description: 'Toward what, of the framework in force.' })
  trackId: string;

  @Field(() => ID, { nullable: true, description: 'The steps of this template that are not met yet, those that are optional aside, in place of the gap: `nine-steps`, or one of the organisation’s that is offered.' })
  templateId?: string | null;
}

@InputType({ description: 'An item as it shall be.' })
export class PlanItemInput {
  @Field(() => ID, { description: 'Of an item of the plan; a UUID made by the client for a new one.' })
  id: string;

  @Field(() => CalendarDate, { description: 'When it is due.' })
  dueOn: string;

  @Field(() => String, { nullable: true, description: 'In own words, at most 2,000 characters; empty or null: none.' })
  words?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a new one alone: the key of a proposal, `certify:` and the id of a certification of the framework, or the key of a step of a template.' })
  key?: string | null;
}

@InputType({ description: 'What a plan shall be.' })
export class ChangePlanInput {
  @Field(() => ID, { description: 'Which.' })
  planId: string;

  @Field(() => ID, { description: 'Whose.' })
  personId: string;

  @Field(() => Int, { description: 'The revision the client last saw.' })
  revision: number;

  @Field(() => [PlanItemInput], { description: 'All of them, in their order: one that is not here is dropped, one that was dropped and is here is back.' })
  items: PlanItemInput[];

  @Field(() => ID, { nullable: true, description: 'Another track of the framework in force. What it asks for and no item does comes as proposals.' })
  trackId?: string | null;
}

@InputType({ description: 'A plan as it was last seen.' })
export class SeenPlanInput {
  @Field(() => ID, { description: 'Which.' })
  planId: string;

  @Field(() => ID, { description: 'Whose.' })
  personId: string;

  @Field(() => Int, { description: 'The revision the client last saw.' })
  revision: number;
}
