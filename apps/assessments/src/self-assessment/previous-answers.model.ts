import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Outcome } from '../answers/outcome.model.js';
import { Cycle } from '../cycles/cycle.model.js';

@ObjectType({ description: 'What was said of a skill the last time, by one side.' })
export class EarlierLevel {
  @Field(() => Outcome, { description: 'A level, or why there was none.' })
  outcome: Outcome;

  @Field(() => Int, { nullable: true, description: 'Exactly when the outcome is LEVEL.' })
  level: number | null;
}

@ObjectType({ description: 'What was said of one skill in the cycle before.' })
export class PreviousAnswer {
  @Field(() => ID, { description: "Of that cycle's framework." })
  skillId: string;

  @Field(() => EarlierLevel, { nullable: true, description: "The viewer's own answer, submitted or not." })
  own: EarlierLevel | null;

  @Field(() => String, { nullable: true, description: "Beside the viewer's own answer, as written." })
  comment: string | null;

  @Field(() => Int, { nullable: true, description: '1 to 3.' })
  confidence: number | null;

  @Field(() => Int, { nullable: true, description: '1 to 3.' })
  interest: number | null;

  @Field(() => [ID], { description: "What of the viewer's evidence the answer rested on, where it is still in the log." })
  evidenceIds: readonly string[];

  @Field(() => EarlierLevel, { nullable: true, description: "The manager's rating, once revealed." })
  manager: EarlierLevel | null;

  @Field(() => EarlierLevel, { nullable: true, description: 'What both agreed on.' })
  agreed: EarlierLevel | null;
}

@ObjectType({ description: "The viewer's last cycle before this one in which anything was said of them." })
export class PreviousAnswers {
  @Field(() => Cycle, { description: 'That cycle.' })
  cycle: Cycle;

  @Field({ description: 'Whether the viewer submitted then; what was not is theirs alone.' })
  submitted: boolean;

  @Field(() => [PreviousAnswer], { description: 'By skill id.' })
  answers: PreviousAnswer[];
}
