import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, Instant, type Viewer } from '@waymark/service-kit';
import { TeamMatrix } from './team-matrix.model.js';
import { TeamMatrices } from './team-matrix.js';

@ArgsType()
export class TeamMatrixArgs {
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
export class TeamMatrixResolver {
  constructor(private readonly matrices: TeamMatrices) {}

  @Query(() => TeamMatrix, {
    nullable: true,
    description: "A team's matrix toward a track. Managers of the team or a team above it; HR. FORBIDDEN otherwise. Null: no such track then.",
  })
  @Allow('signed-in')
  teamMatrix(@CurrentViewer() viewer: Viewer, @Args() { teamId, trackId, asOf, includeTeamsBeneath }: TeamMatrixArgs): Promise<TeamMatrix | null> {
    return this.matrices.read(viewer, { teamId, trackId, asOf: asOf ?? new Date(), includeTeamsBeneath: includeTeamsBeneath ?? false });
  }
}
