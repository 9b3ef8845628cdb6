import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Outcome } from '../answers/outcome.model.js';
import { NoteVisibility } from './conversation.model.js';

@InputType({ description: 'What is proposed for one skill; a level exactly when the outcome is LEVEL.' })
export class ProposedAnswerInput {
  @Field(() => ID, { description: "Of the cycle's framework." })
  skillId: string;

  @Field(() => Outcome, { description: 'A level, or why there is none.' })
  outcome: Outcome;

  @Field(() => Int, { nullable: true, description: '0 to the highest of the scale; exactly when the outcome is LEVEL.' })
  level?: number | null;
}

@InputType({ description: 'Why the levels of a skill differ.' })
export class DifferenceReasonInput {
  @Field(() => ID, { description: 'Which skill.' })
  skillId: string;

  @Field(() => String, { description: 'At most 2,000 characters; empty takes it back.' })
  text: string;
}

@InputType({ description: 'What the agreement shall be.' })
export class ProposeAgreementInput {
  @Field(() => ID, { description: 'The cycle.' })
  cycleId: string;

  @Field(() => ID, { description: 'Whom it is about.' })
  personId: string;

  @Field(() => Int, { description: 'The revision the client last saw; 0 before the first.' })
  revision: number;

  @Field(() => [ProposedAnswerInput], { description: 'The whole of it: a skill that is not here is not in the agreement.' })
  answers: ProposedAnswerInput[];

  @Field(() => [DifferenceReasonInput], { defaultValue: [], description: 'Of the manager alone. Only these change.' })
  reasons: DifferenceReasonInput[];
}

@InputType({ description: 'A signature under an agreement as it was last seen.' })
export class SignAgreementInput {
  @Field(() => ID, { description: 'The cycle.' })
  cycleId: string;

  @Field(() => ID, { description: 'Whom it is about.' })
  personId: string;

  @Field(() => Int, { description: 'The revision the client last saw: exactly that is signed.' })
  revision: number;
}

@InputType({ description: 'An objection to what a cycle says of a skill.' })
export class OpenDisputeInput {
  @Field(() => ID, { description: 'Made by the client, a UUID: the same one again is the same dispute.' })
  id: string;

  @Field(() => ID, { description: 'The cycle.' })
  cycleId: string;

  @Field(() => ID, { description: 'Whom it is about.' })
  personId: string;

  @Field(() => ID, { description: 'One that was rated.' })
  skillId: string;

  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason: string;
}

@InputType({ description: 'How a dispute ends.' })
export class SettleDisputeInput {
  @Field(() => ID, { description: 'Which.' })
  id: string;

  @Field(() => String, { description: 'How; at most 2,000 characters.' })
  settlement: string;
}

@InputType({ description: 'A dispute that is taken back.' })
export class WithdrawDisputeInput {
  @Field(() => ID, { description: "One of the viewer's own." })
  id: string;
}

@InputType({ description: 'A note to keep, new or changed.' })
export class SaveNoteInput {
  @Field(() => ID, { description: 'Made by the client, a UUID; one of the own to change it.' })
  id: string;

  @Field(() => ID, { description: 'The cycle.' })
  cycleId: string;

  @Field(() => ID, { description: 'Whom the conversation is about.' })
  personId: string;

  @Field(() => NoteVisibility, { description: 'Who sees it.' })
  visibility: NoteVisibility;

  @Field(() => String, { description: 'At most 2,000 characters.' })
  text: string;
}

@InputType({ description: 'A note to remove.' })
export class RemoveNoteInput {
  @Field(() => ID, { description: 'One of the own. One that is gone already is no mistake.' })
  id: string;

  @Field(() => ID, { description: 'The cycle.' })
  cycleId: string;

  @Field(() => ID, { description: 'Whom the conversation is about.' })
  personId: string;
}
