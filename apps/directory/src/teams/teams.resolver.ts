import { Args, Context, ID, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type GraphqlContext, type Viewer } from '@waymark/service-kit';
import { PeopleQueries } from '../people/people.queries.js';
import { Person } from '../people/person.model.js';
import { Team } from './team.model.js';
import { TeamQueries } from './teams.queries.js';

@Resolver(() => Team)
export class TeamsResolver {
  constructor(
    private readonly teams: TeamQueries,
    private readonly people: PeopleQueries,
  ) {}

  @Query(() => [Team], { name: 'teams', description: 'Teams the viewer may see: managers those they lead and beneath; HR and admin all. By name, at most 2,000.' })
  @Allow('signed-in')
  teamsInView(@CurrentViewer() viewer: Viewer): Promise<Team[]> {
    return this.teams.inView(viewer);
  }

  @Query(() => Team, { nullable: true, description: 'A team the viewer may see, or is or was in; null when there is none or it may not be seen.' })
  @Allow('signed-in')
  team(@CurrentViewer() viewer: Viewer, @Context() context: GraphqlContext, @Args('id', { type: () => ID, description: 'Which.' }) id: string): Promise<Team | null> {
    return this.teams.asked(viewer, context, id);
  }

  @ResolveReference()
  @Allow('signed-in')
  referred(@Parent() { id }: Pick<Team, 'id'>, @CurrentViewer() viewer: Viewer, @Context() context: GraphqlContext): Promise<Team | null> {
    return this.teams.asked(viewer, context, id);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who leads it; null while nobody does.' })
  @Allow('signed-in')
  async lead(@Parent() { leadId }: Team, @CurrentViewer() viewer: Viewer, @Context() context: GraphqlContext): Promise<Person | null> {
    return leadId === null ? null : this.people.named(viewer, context, leadId);
  }
}
