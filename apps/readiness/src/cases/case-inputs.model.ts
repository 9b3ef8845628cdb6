import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CalendarDate } from '@waymark/service-kit';
import { PromotionVerdict } from './case-enums.model.js';

@InputType({ description: 'A proposal to promote somebody.' })
export class NominateForPromotionInput {
  @Field(() => ID, { description: 'Of the case, made by the client: the same twice is once.' })
  id: string;

  @Field(() => ID, { description: 'Whom.' })
  personId: string;

  @Field(() => ID, { description: 'Toward which track.' })
  trackId: string;

  @Field({ description: 'Why; at most 4,000 characters, as every text here.' })
  reason: string;

  @Field(() => String, { nullable: true, description: 'Why all the same, where readiness is not READY.' })
  exception?: string | null;
}

@InputType({ description: 'A text of a case: the statement, what the person is told, why it is appealed or withdrawn.' })
export class PromotionTextInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field({ description: 'The text.' })
  text: string;
}

@InputType({ description: 'Who is on the panel.' })
export class ChoosePanelInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => [ID], { description: 'All members, at most 20; those already chosen too.' })
  memberIds: string[];
}

@InputType({ description: 'A reason for what is voted or decided.' })
export class PromotionReasonInput {
  @Field(() => ID, { description: 'A requirement of the packet.' })
  requirementId: string;

  @Field({ description: 'Why.' })
  text: string;
}

@InputType({ description: 'A vote.' })
export class VoteOnPromotionInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => PromotionVerdict, { description: 'What for.' })
  verdict: PromotionVerdict;

  @Field(() => [PromotionReasonInput], { description: 'At least one.' })
  reasons: PromotionReasonInput[];
}

@InputType({ description: 'A decision.' })
export class DecidePromotionInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => PromotionVerdict, { description: 'What.' })
  outcome: PromotionVerdict;

  @Field(() => [PromotionReasonInput], { description: 'At least one.' })
  reasons: PromotionReasonInput[];

  @Field(() => CalendarDate, { nullable: true, description: 'A day after today, where it is postponed.' })
  postponedUntil?: string | null;
}

@InputType({ description: 'What HR settles of panels.' })
export class SavePromotionPolicyInput {
  @Field(() => Int, { description: 'Members that a panel has at least; 1 to 20.' })
  panelMinimum: number;

  @Field(() => Int, { description: 'Days after which votes are revealed at the latest; 1 to 90.' })
  votingDays: number;
}
