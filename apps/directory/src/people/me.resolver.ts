import { Context, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type GraphqlContext, type Viewer } from '@waymark/service-kit';
import { Team } from '../teams/team.model.js';
import { TeamQueries } from '../teams/teams.queries.js';
import { Me, Organisation } from './me.model.js';
import { MeQueries } from './me.queries.js';
import { Person } from './person.model.js';

@Resolver(() => Me)
export class MeResolver {
  constructor(
    private readonly queries: MeQueries,
    private readonly teams: TeamQueries,
  ) {}

  @Query(() => Me, { description: 'Who is signed in, what they may do, and the teams they lead (with those beneath).' })
  @Allow('signed-in')
  me(@CurrentViewer() viewer: Viewer): Me {
    return this.queries.me(viewer);
  }

  @ResolveField(() => Person, { description: 'Who it is.' })
  @Allow('signed-in')
  person(@CurrentViewer() viewer: Viewer, @Context() context: GraphqlContext): Promise<Person | null> {
    return this.queries.person(viewer, context);
  }

  @ResolveField(() => Organisation, { description: 'Where they are signed in.' })
  @Allow('signed-in')
  organisation(@CurrentViewer() viewer: Viewer): Promise<Organisation | null> {
    return this.queries.organisation(viewer);
  }

  @ResolveField(() => [Team], { description: 'Teams they lead, with all beneath.' })
  @Allow('signed-in')
  ledTeams(@CurrentViewer() viewer: Viewer): Promise<Team[]> {
    return this.teams.led(viewer);
  }
}
