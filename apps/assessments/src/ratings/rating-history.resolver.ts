import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { RatingHistory } from './rating-history.model.js';
import { RatingHistoryQueries } from './rating-history.queries.js';

@Resolver()
export class RatingHistoryResolver {
  constructor(private readonly queries: RatingHistoryQueries) {}

  @Query(() => RatingHistory, {
    description: 'How the skills of a person moved over cycles: what is revealed, with corrections and disputes. Own, or of those the viewer may see; FORBIDDEN otherwise.',
  })
  @Allow('signed-in')
  ratingHistory(@CurrentViewer() viewer: Viewer, @Args('personId', { type: () => ID, description: 'Whose.' }) personId: string): Promise<RatingHistory> {
    return this.queries.of(viewer, personId);
  }
}
