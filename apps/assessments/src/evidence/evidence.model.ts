import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate } from '@waymark/service-kit';

@ObjectType({ description: 'Something done that shows skill.' })
export class Evidence {
  @Field(() => ID)
  id: string;

  @Field()
  what: string;

  @Field(() => [ID])
  skillIds: string[];

  @Field(() => CalendarDate, { description: 'When the work was done.' })
  occurredOn: string;

  @Field({ description: 'draft (seen by its author alone), submitted, accepted or rejected.' })
  state: string;

  @Field(() => Int, { description: 'Points out of 7: metric, baseline, result, unit, period, own role, verifier.' })
  quality: number;

  @Field(() => [String], { description: 'The parts that are missing to all seven points.' })
  missing: string[];

  @Field(() => String, { nullable: true, description: 'What the person was in it: lead, owner, contributor ...' })
  ownRole: string | null;

  @Field(() => String, { nullable: true, description: 'What was measured.' })
  metric: string | null;

  @Field(() => String, { nullable: true, description: 'Before.' })
  baseline: string | null;

  @Field(() => String, { nullable: true, description: 'After, or the difference.' })
  result: string | null;

  @Field(() => String, { nullable: true })
  unit: string | null;

  @Field(() => String, { nullable: true, description: 'Over which time it was measured.' })
  period: string | null;

  @Field(() => String, { nullable: true })
  scale: string | null;

  @Field(() => String, { nullable: true })
  complexity: string | null;

  @Field(() => String, { nullable: true })
  businessImpact: string | null;

  @Field(() => String, { nullable: true })
  security: string | null;

  @Field(() => String, { nullable: true })
  technologies: string | null;

  @Field(() => String, { nullable: true })
  link: string | null;

  @Field(() => String, { nullable: true, description: 'Who can confirm it.' })
  verifier: string | null;
}
