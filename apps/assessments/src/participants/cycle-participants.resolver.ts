import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { CycleParticipantConnection, CycleParticipantsArgs } from './cycle-participants.model.js';
import { CycleParticipantsQueries } from './cycle-participants.queries.js';

@Resolver()
export class CycleParticipantsResolver {
  constructor(private readonly participants: CycleParticipantsQueries) {}

  @Query(() => CycleParticipantConnection, { description: 'HR: who is in a cycle and where they stand, by name; never what was said.' })
  @Allow('hr')
  cycleParticipants(@CurrentViewer() { organisationId }: Viewer, @Args() page: CycleParticipantsArgs): Promise<CycleParticipantConnection> {
    return this.participants.page(organisationId, page);
  }
}
