import { ArgsType, Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { LearningKind, LearningState } from './learning-resource.model.js';

@InputType({ description: 'A learning resource as it shall be.' })
export class LearningResourceInput {
  @Field(() => ID, { description: 'A UUID made by the client: the same one again is the same resource.' })
  id: string;

  @Field({ description: 'What it is called, at most 200 characters.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'The whole address, at most 1,000 characters, beginning with http:// or https:// and without user and password; empty or null: none.' })
  link?: string | null;

  @Field(() => LearningKind, { description: 'What it is.' })
  kind: LearningKind;

  @Field(() => Float, { nullable: true, description: 'Hours that it takes, more than 0 and at most 1,000; null: not said.' })
  effortHours?: number | null;

  @Field(() => ID, { description: 'Of which skill of the framework in force.' })
  skillId: string;

  @Field(() => Int, { description: 'The lowest level that it helps to reach, 1 or more.' })
  fromLevel: number;

  @Field(() => Int, { description: 'The highest, one that the skill describes.' })
  toLevel: number;
}

@InputType({ description: 'A learning resource as it shall be listed.' })
export class SaveLearningResourceInput extends LearningResourceInput {
  @Field(() => Int, { description: 'The revision the client last saw; 0: it is new.' })
  revision: number;
}

@InputType({ description: 'A learning resource that is to be shown no more.' })
export class RetireLearningResourceInput {
  @Field(() => ID, { description: 'Which.' })
  id: string;

  @Field(() => Int, { description: 'The revision the client last saw.' })
  revision: number;
}

@InputType({ description: 'A skill, and the level to be reached.' })
export class LearningWantInput {
  @Field(() => ID, { description: 'Which skill.' })
  skillId: string;

  @Field(() => Int, { nullable: true, description: 'The level to be reached; null: any.' })
  level?: number | null;
}

@ArgsType()
export class LearningForArgs {
  @Field(() => [LearningWantInput], { description: 'At most 200; the answer is in their order.' })
  wants: LearningWantInput[];
}

@ArgsType()
export class LearningResourcesArgs {
  @Field(() => String, { nullable: true, description: 'A part of the title or of the name of the skill; at most 100 characters.' })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this skill alone.' })
  skillId?: string | null;

  @Field(() => LearningState, { nullable: true, description: 'Of this state alone; what is listed when left out. Suggestions of others and retired ones are for HR and administrators.' })
  state?: LearningState | null;

  @Field({ defaultValue: false, description: 'Those alone that the framework in force has lost.' })
  onlyLost: boolean;

  @Field(() => Int, { defaultValue: 50, description: 'On the page, 1 to 200.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'The cursor after which the page begins.' })
  after?: string | null;
}
