import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { TeamPlans, TeamPlansArgs } from './team-plans.model.js';
import { TeamPlansQueries } from './team-plans.queries.js';

@Resolver()
export class TeamPlansResolver {
  constructor(private readonly queries: TeamPlansQueries) {}

  @Query(() => TeamPlans, { description: 'How the plans of a team go, what several share, and what one alone can. To who leads it or a team above it, and HR; FORBIDDEN otherwise.' })
  @Allow('signed-in')
  teamPlans(@CurrentViewer() viewer: Viewer, @Args() args: TeamPlansArgs): Promise<TeamPlans> {
    return this.queries.of(viewer, args);
  }
}
