import { Field, Float, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A requirement that reads otherwise today than in the packet.' })
export class PromotionChangedRow {
  @Field(() => ID, { description: 'The requirement.' })
  requirementId: string;

  @Field({ description: 'Its name.' })
  name: string;

  @Field(() => Float, { nullable: true, description: 'In the packet; null: none.' })
  levelThen: number | null;

  @Field(() => Float, { nullable: true, description: 'Today; null: none.' })
  levelNow: number | null;

  @Field(() => String, { nullable: true, description: 'In the packet; null: it was not asked for.' })
  statusThen: string | null;

  @Field(() => String, { nullable: true, description: 'Today; null: it is not asked for any more.' })
  statusNow: string | null;
}

@ObjectType({ description: 'An item of the development plan that stands otherwise today than in the packet.' })
export class PromotionChangedPlanItem {
  @Field(() => ID, { description: 'What it asks for, as `raise:security`.' })
  asks: string;

  @Field({ description: 'Of the skill or the requirement.' })
  name: string;

  @Field(() => String, { nullable: true, description: '`open` or `closed` in the packet; null: it was not in the plan.' })
  then: string | null;

  @Field(() => String, { nullable: true, description: '`open` or `closed` today; null: it is not in the plan.' })
  now: string | null;
}

@ObjectType({ description: 'What has happened since the packet was frozen; the packet stays as it is.' })
export class PromotionChanges {
  @Field({ description: 'State of readiness in the packet.' })
  stateThen: string;

  @Field(() => String, { nullable: true, description: 'Today; null: the track is no more.' })
  stateNow: string | null;

  @Field(() => Float, { nullable: true, description: 'Score in the packet, 0 to 100.' })
  scoreThen: number | null;

  @Field(() => Float, { nullable: true, description: 'Today.' })
  scoreNow: number | null;

  @Field({ description: 'Another framework version is in force.' })
  frameworkChanged: boolean;

  @Field({ description: 'Other settings of the formula are in force.' })
  settingsChanged: boolean;

  @Field(() => [PromotionChangedRow], { description: 'Requirements with another level or status.' })
  rows: PromotionChangedRow[];

  @Field(() => [ID], { description: 'Accepted since.' })
  evidenceAdded: string[];

  @Field(() => [ID], { description: 'In the packet and counting no more.' })
  evidenceGone: string[];

  @Field(() => [PromotionChangedPlanItem], { description: 'Items of the development plan that stand otherwise, that were added, or that are in it no more.' })
  planItems: PromotionChangedPlanItem[];
}
