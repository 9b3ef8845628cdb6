import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PromotionCaseState } from '../cases/case-enums.model.js';
import { PromotionCaseSummary } from '../cases/case.model.js';

export enum PromotionWaitsFor {
  LEAD = 'lead',
  HR = 'hr',
  PANEL = 'panel',
  NOBODY = 'nobody',
}

registerEnumType(PromotionWaitsFor, {
  name: 'PromotionWaitsFor',
  description: 'Whose turn it is in a case.',
  valuesMap: {
    LEAD: { description: 'Who leads the person: the statement is missing.' },
    HR: { description: 'HR: to seat a panel, to decide, to tell, to end it, or to stand in for a lead whom there is not.' },
    PANEL: { description: 'The panel votes. That all have voted is known to HR and the panel alone.' },
    NOBODY: { description: 'It is over, or was told: the person may appeal, HR may close it.' },
  },
});

@ObjectType({ description: 'A case in the list.' })
export class ListedPromotionCase extends PromotionCaseSummary {
  @Field(() => Int, { description: '1; 2 from an appeal on.' })
  round: number;

  @Field(() => PromotionWaitsFor, { description: 'Whose turn it is, as far as the viewer may know.' })
  waitsFor: PromotionWaitsFor;
}

@ObjectType({ description: 'One case in a page.' })
export class PromotionCaseEdge {
  @Field(() => ListedPromotionCase, { description: 'The case.' })
  node: ListedPromotionCase;

  @Field({ description: 'Where it is, to go on from.' })
  cursor: string;
}

@ObjectType({ description: 'Where a page of cases ends.' })
export class PromotionCasePageInfo {
  @Field({ description: 'There are more.' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the last.' })
  endCursor: string | null;
}

@ObjectType({ description: 'How many cases are in a state.' })
export class PromotionCaseCount {
  @Field(() => PromotionCaseState, { description: 'The state.' })
  state: PromotionCaseState;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'A page of cases.' })
export class PromotionCaseConnection {
  @Field(() => [PromotionCaseEdge], { description: "First what waits for the viewer's vote, then what is open, the longest in its state first, then what ended last." })
  edges: PromotionCaseEdge[];

  @Field(() => PromotionCasePageInfo, { description: 'Whether and where it goes on.' })
  pageInfo: PromotionCasePageInfo;

  @Field(() => Int, { description: 'Cases on all pages.' })
  totalCount: number;

  @Field(() => [PromotionCaseCount], { description: 'How many there are in each state that has any, whichever state was asked for; in the order of a case’s way.' })
  byState: PromotionCaseCount[];
}

@ArgsType()
export class PromotionCaseListArgs {
  @Field(() => Int, { defaultValue: 50, description: 'On the page, 1 to 200.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'The cursor after which the page begins.' })
  after?: string | null;

  @Field(() => PromotionCaseState, { nullable: true, description: 'In this state alone.' })
  state?: PromotionCaseState | null;

  @Field(() => ID, { nullable: true, description: 'Of people who are in this team or one beneath today.' })
  teamId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Toward this track.' })
  trackId?: string | null;

  @Field(() => PromotionWaitsFor, { nullable: true, description: 'Whose turn it is.' })
  waitsFor?: PromotionWaitsFor | null;
}
