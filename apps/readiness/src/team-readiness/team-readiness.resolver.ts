import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, Instant, type Viewer } from '@waymark/service-kit';
import { TeamReadiness } from './team-readiness.model.js';
import { TeamsReadiness } from './team-readiness.js';

@ArgsType()
export class TeamReadinessArgs {
  @Field(() => ID, { description: 'The team.' })
  teamId: string;

  @Field(() => ID, { description: 'A track of the framework.' })
  trackId: string;

  @Field(() => Instant, { nullable: true, description: 'The instant to look at; now when left out.' })
  asOf?: Date;

  @Field(() => Boolean, { defaultValue: false, nullable: true, description: 'Also the people of every team beneath.' })
  includeTeamsBeneath?: boolean;
}

@Resolver()
export class TeamReadinessResolver {
  constructor(private readonly teams: TeamsReadiness) {}

  @Query(() => TeamReadiness, {
    nullable: true,
    description:
      'Who of a team is ready for a track, what holds the others back, and what hangs on one person. Managers of the team or a team above it; HR. FORBIDDEN otherwise. Null: no such track then.',
  })
  @Allow('signed-in')
  teamReadiness(@CurrentViewer() viewer: Viewer, @Args() { teamId, trackId, asOf, includeTeamsBeneath }: TeamReadinessArgs): Promise<TeamReadiness | null> {
    return this.teams.read(viewer, { teamId, trackId, asOf: asOf ?? new Date(), includeTeamsBeneath: includeTeamsBeneath ?? false });
  }
}
