import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { PromotionCaseConnection, PromotionCaseListArgs } from './case-list.model.js';
import { CaseListQueries } from './case-list.queries.js';

@Resolver()
export class CaseListResolver {
  constructor(private readonly queries: CaseListQueries) {}

  @Query(() => PromotionCaseConnection, { description: 'Cases that the viewer may see, page by page: HR all; others their own, those of people they lead, and those on whose panel they are.' })
  @Allow('signed-in')
  promotionCaseList(@CurrentViewer() viewer: Viewer, @Args() asked: PromotionCaseListArgs): Promise<PromotionCaseConnection> {
    return this.queries.page(viewer, asked);
  }
}
