import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Outcome } from '../answers/outcome.model.js';

@InputType({ description: 'An answer for one skill; a level exactly when the outcome is LEVEL.' })
export class AnswerInput {
  @Field(() => ID, { description: "Of the cycle's framework." })
  skillId: string;

  @Field(() => Outcome, { description: 'A level, or why there is none.' })
  outcome: Outcome;

  @Field(() => Int, { nullable: true, description: '0 to the highest of the scale; exactly when the outcome is LEVEL.' })
  level?: number | null;

  @Field(() => String, { nullable: true, description: 'At most 2,000 characters.' })
  comment?: string | null;

  @Field(() => Int, { nullable: true, description: 'How sure the person is, 1 to 3.' })
  confidence?: number | null;

  @Field(() => Int, { nullable: true, description: 'How much the person wants to do more of it, 1 to 3.' })
  interest?: number | null;

  @Field(() => [ID], { nullable: true, description: 'Own evidence that the answer rests on, at most 10. What is left out is attached no more.' })
  evidenceIds?: string[] | null;
}

@InputType({ description: 'Answers to keep in a draft.' })
export class SaveSelfAssessmentDraftInput {
  @Field(() => ID, { description: 'Made by the client, a UUID: the id of the self-assessment if this save begins it.' })
  id: string;

  @Field(() => ID, { description: 'The cycle that is answered.' })
  cycleId: string;

  @Field(() => Int, { description: 'The revision the client last saw; 0 before the first save.' })
  revision: number;

  @Field(() => [AnswerInput], { description: 'Only these change.' })
  answers: AnswerInput[];

  @Field(() => [ID], { defaultValue: [], description: 'Skills whose answer is taken back.' })
  cleared: string[];
}

@InputType({ description: 'Everything a person answers; the draft is replaced by it.' })
export class SubmitSelfAssessmentInput {
  @Field(() => ID, { description: 'Made by the client, a UUID: the same one again is the same submit.' })
  id: string;

  @Field(() => ID, { description: 'The cycle that is answered.' })
  cycleId: string;

  @Field(() => Int, { nullable: true, description: 'The revision the client last saw: where another tab or device has saved since, nothing is submitted. Without it the draft is replaced unseen.' })
  revision?: number | null;

  @Field(() => [AnswerInput], { description: 'All of them; skills that are not here are not answered.' })
  answers: AnswerInput[];
}
