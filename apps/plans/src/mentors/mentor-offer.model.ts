import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';

@ObjectType({ description: 'That the viewer is willing to mentor.' })
export class MentorOffer {
  @Field(() => Int, { description: 'How many people at once, 1 to 10.' })
  capacity: number;

  @Field(() => [ID], { nullable: true, description: 'In these skills alone; null: in any in which they stand at or above what is asked for.' })
  skillIds: string[] | null;

  @Field(() => Instant, { description: 'When they agreed to what others learn by it.' })
  consentedAt: Date;

  @Field(() => Int, { description: 'Places that are taken: who is mentored, and who has asked and waits for an answer.' })
  taken: number;
}

@InputType({ description: 'Willingness to mentor.' })
export class OfferToMentorInput {
  @Field(() => Int, { defaultValue: 2, description: 'How many people at once, 1 to 10.' })
  capacity: number;

  @Field(() => [ID], { nullable: true, description: 'Skills of the framework in force; null or none: any.' })
  skillIds?: string[] | null;

  @Field({ description: 'The viewer agrees that whoever looks for a mentor learns that they stand at or above the level asked for, and how many they mentor. Without it nothing is kept.' })
  agrees: boolean;
}

@ObjectType({ description: 'Somebody who can be asked to mentor, and why. Where they stand is not said.' })
export class MentorSuggestion {
  @Field(() => ID, { description: 'Who.' })
  personId: string;

  @Field({ description: 'As directory told it.' })
  name: string;

  @Field(() => Int, { description: 'Places that are taken.' })
  taken: number;

  @Field(() => Int, { description: 'Places that there are.' })
  capacity: number;
}

@ArgsType()
export class MentorSuggestionsArgs {
  @Field(() => ID, { description: 'For whom.' })
  personId: string;

  @Field(() => ID, { description: 'An open item of their plan that raises a skill or has it rated.' })
  itemId: string;
}
