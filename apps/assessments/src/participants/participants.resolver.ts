import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { AddToCycle } from './add-to-cycle.js';
import { CycleOverviewQueries } from './cycle-overview.queries.js';
import { ParticipationArgs } from './participation-args.js';
import { AddToCycleInput, AddToCyclePayload, CycleOverview, Participation, ReopenCycleForPersonInput, ReopenCycleForPersonPayload } from './participation.model.js';
import { ParticipationQueries } from './participation.queries.js';
import { ReopenCycleForPerson } from './reopen-cycle-for-person.js';

@Resolver()
export class ParticipantsResolver {
  constructor(
    private readonly overviews: CycleOverviewQueries,
    private readonly participations: ParticipationQueries,
    private readonly adding: AddToCycle,
    private readonly reopening: ReopenCycleForPerson,
  ) {}

  @Query(() => CycleOverview, { nullable: true, description: 'One cycle and how far it is; null: no such cycle.' })
  @Allow('signed-in')
  cycle(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID, description: 'Of the cycle.' }) id: string): Promise<CycleOverview | null> {
    return this.overviews.of(viewer, id);
  }

  @Query(() => Participation, {
    nullable: true,
    description: 'Where a person stands in a cycle; null: not in it. Own, or of those the viewer may see; FORBIDDEN otherwise.',
  })
  @Allow('signed-in')
  participation(@CurrentViewer() viewer: Viewer, @Args() { cycleId, personId }: ParticipationArgs): Promise<Participation | null> {
    return this.participations.of(viewer, cycleId, personId);
  }

  @Mutation(() => AddToCyclePayload, { description: 'HR: takes somebody into a cycle that is planned or open.' })
  @Allow('hr')
  addToCycle(@CurrentViewer() viewer: Viewer, @Args('input') input: AddToCycleInput): Promise<typeof AddToCyclePayload> {
    return this.adding.execute(viewer, input);
  }

  @Mutation(() => ReopenCycleForPersonPayload, { description: 'HR: lets one person, and their manager, answer until an instant, though the cycle may be closed.' })
  @Allow('hr')
  reopenCycleForPerson(@CurrentViewer() viewer: Viewer, @Args('input') input: ReopenCycleForPersonInput): Promise<typeof ReopenCycleForPersonPayload> {
    return this.reopening.execute(viewer, input);
  }
}
