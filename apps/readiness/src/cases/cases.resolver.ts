import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { PromotionCaseState } from './case-enums.model.js';
import { SavePromotionPolicyInput } from './case-inputs.model.js';
import { PromotionCase, PromotionCaseSummary, PromotionDecisionAtScore, PromotionPolicy } from './case.model.js';
import { CasesQueries } from './cases.queries.js';
import { PromotionPolicies } from './promotion-policy.js';
import { ReadCase } from './read-case.js';

@Resolver()
export class CasesResolver {
  constructor(
    private readonly queries: CasesQueries,
    private readonly reading: ReadCase,
    private readonly policies: PromotionPolicies,
  ) {}

  @Query(() => [PromotionCaseSummary], { description: 'Cases that the viewer may see, at most 500: the open ones, the longest in their state first, then those that ended, the newest first. HR all; others their own, those of people they lead, and those on whose panel they are.' })
  @Allow('signed-in')
  promotionCases(@CurrentViewer() viewer: Viewer, @Args('state', { type: () => PromotionCaseState, nullable: true, description: 'In this state alone.' }) state?: PromotionCaseState | null): Promise<PromotionCaseSummary[]> {
    return this.queries.list(viewer, state ?? null);
  }

  @Query(() => PromotionCase, { description: 'One case, as far as the viewer may see it; that they looked stands in its log. FORBIDDEN for one that is nothing to them, and for none.' })
  @Allow('signed-in')
  promotionCase(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID, description: 'The case.' }) id: string): Promise<PromotionCase> {
    return this.reading.execute(viewer, id);
  }

  @Query(() => [PromotionDecisionAtScore], { description: 'HR: what was decided beside what readiness said then, newest first, at most 500, for the question whether the score says anything.' })
  @Allow('hr')
  promotionDecisions(@CurrentViewer() viewer: Viewer): Promise<PromotionDecisionAtScore[]> {
    return this.queries.decisions(viewer);
  }

  @Query(() => PromotionPolicy, { description: 'How large a panel is at least, and how long it has.' })
  @Allow('signed-in')
  promotionPolicy(@CurrentViewer() viewer: Viewer): Promise<PromotionPolicy> {
    return this.policies.read(viewer);
  }

  @Mutation(() => PromotionPolicy, { description: 'HR settles it, for panels that open from now on.' })
  @Allow('hr')
  savePromotionPolicy(@CurrentViewer() viewer: Viewer, @Args('input') input: SavePromotionPolicyInput): Promise<PromotionPolicy> {
    return this.policies.save(viewer, input);
  }
}
