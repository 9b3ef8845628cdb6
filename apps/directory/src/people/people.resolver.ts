import { Args, Context, ID, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type GraphqlContext, type Viewer } from '@waymark/service-kit';
import { Team } from '../teams/team.model.js';
import { TeamQueries } from '../teams/teams.queries.js';
import { PeoplePageQueries } from './people-page.queries.js';
import { PeopleQueries } from './people.queries.js';
import { Membership, PeopleArgs, Person, PersonConnection } from './person.model.js';

@Resolver(() => Person)
export class PeopleResolver {
  constructor(
    private readonly people: PeopleQueries,
    private readonly pages: PeoplePageQueries,
  ) {}

  @Query(() => Person, { nullable: true, description: 'A person the viewer may see, or who leads them; null when there is none or it may not be seen.' })
  @Allow('signed-in')
  person(@CurrentViewer() viewer: Viewer, @Context() context: GraphqlContext, @Args('id', { type: () => ID, description: 'Whose.' }) id: string): Promise<Person | null> {
    return this.people.asked(viewer, context, id);
  }

  @Query(() => PersonConnection, { name: 'people', description: 'HR and admin: everyone, by name. Search matches name and e-mail.' })
  @Allow('hr', 'admin')
  everyone(@CurrentViewer() viewer: Viewer, @Args() args: PeopleArgs): Promise<PersonConnection> {
    return this.pages.page(viewer.organisationId, args);
  }

  @ResolveReference()
  @Allow('signed-in')
  referred(@Parent() { id }: Pick<Person, 'id'>, @CurrentViewer() viewer: Viewer, @Context() context: GraphqlContext): Promise<Person | null> {
    return this.people.named(viewer, context, id);
  }

  @ResolveField(() => [Membership], { description: 'By first day; none where the viewer may know the name alone.' })
  @Allow('signed-in')
  memberships(@Parent() person: Person, @CurrentViewer() viewer: Viewer, @Context() context: GraphqlContext): Promise<readonly Membership[]> {
    return this.people.memberships(viewer, context, person);
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  constructor(private readonly teams: TeamQueries) {}

  @ResolveField(() => Team, { description: 'The team.' })
  @Allow('signed-in')
  team(@Parent() { teamId }: Membership, @CurrentViewer() viewer: Viewer, @Context() context: GraphqlContext): Promise<Team | null> {
    return this.teams.named(viewer, context, teamId);
  }
}
