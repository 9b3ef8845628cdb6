import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Outcome } from '../answers/outcome.model.js';

@InputType({ description: 'What a manager says of one skill of one person; a level exactly when the outcome is LEVEL.' })
export class ManagerRatingInput {
  @Field(() => ID, { description: 'Whom.' })
  personId: string;

  @Field(() => ID, { description: "Of the cycle's framework." })
  skillId: string;

  @Field(() => Outcome, { description: 'A level, or why there is none.' })
  outcome: Outcome;

  @Field(() => Int, { nullable: true, description: '0 to the highest of the scale; exactly when the outcome is LEVEL.' })
  level?: number | null;

  @Field(() => String, { nullable: true, description: 'At most 2,000 characters.' })
  comment?: string | null;
}

@InputType({ description: 'A rating that is taken back.' })
export class ClearedRatingInput {
  @Field(() => ID, { description: 'Whose.' })
  personId: string;

  @Field(() => ID, { description: 'Which skill.' })
  skillId: string;
}

@InputType({ description: 'The revision of one person’s draft that the client last saw.' })
export class RevisionInput {
  @Field(() => ID, { description: 'Of whom.' })
  personId: string;

  @Field(() => Int, { description: '0 before the first save.' })
  revision: number;
}

@InputType({ description: 'Ratings to keep in drafts: one skill of all people, all skills of one, or any others. Only these change.' })
export class SaveManagerRatingsInput {
  @Field(() => ID, { description: 'The cycle.' })
  cycleId: string;

  @Field(() => [ManagerRatingInput], { description: 'Of at most 200 people.' })
  ratings: ManagerRatingInput[];

  @Field(() => [ClearedRatingInput], { defaultValue: [], description: 'Taken back.' })
  cleared: ClearedRatingInput[];

  @Field(() => [RevisionInput], { description: 'One for each person; who is not here stood at 0.' })
  revisions: RevisionInput[];
}

@InputType({ description: 'A draft to make final as it was last saved.' })
export class SubmitManagerAssessmentInput {
  @Field(() => ID, { description: 'Made by the client, a UUID: the same one again is the same submit.' })
  id: string;

  @Field(() => ID, { description: 'The cycle.' })
  cycleId: string;

  @Field(() => ID, { description: 'Who is assessed.' })
  personId: string;

  @Field(() => Int, { description: 'The revision the client last saw: exactly that is submitted.' })
  revision: number;
}
