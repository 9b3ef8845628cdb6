import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'A draft from what was postponed.' })
export class DraftPlanFromCaseInput {
  @Field(() => ID, { description: 'Of the plan, made by the client, a UUID: the same one again is the same plan.' })
  planId: string;

  @Field(() => ID, { description: 'The promotion case.' })
  caseId: string;
}
