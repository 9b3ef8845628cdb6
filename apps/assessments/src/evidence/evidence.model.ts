import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate } from '@waymark/service-kit';

@ObjectType({ description: 'Something done that shows skill.' })
export class Evidence {
  @Field(() => ID, { description: 'Made by whoever recorded it.' })
  id: string;

  @Field({ description: 'In words.' })
  what: string;

  @Field(() => [ID], { description: 'The skills that it speaks for.' })
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

  @Field(() => String, { nullable: true, description: 'What the numbers count.' })
  unit: string | null;

  @Field(() => String, { nullable: true, description: 'Over which time it was measured.' })
  period: string | null;

  @Field(() => String, { nullable: true, description: 'How large: users, requests, data, people.' })
  scale: string | null;

  @Field(() => String, { nullable: true, description: 'What made it hard.' })
  complexity: string | null;

  @Field(() => String, { nullable: true, description: 'What it was worth, and to whom.' })
  businessImpact: string | null;

  @Field(() => String, { nullable: true, description: 'What was done to keep it safe.' })
  security: string | null;

  @Field(() => String, { nullable: true, description: 'What it was made with.' })
  technologies: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be seen.' })
  link: string | null;

  @Field(() => String, { nullable: true, description: 'Who can confirm it.' })
  verifier: string | null;
}
