import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { CloseCycle } from './close-cycle.js';
import {
  CloseCycleInput, CloseCyclePayload, OpenCycleInput, OpenCyclePayload,
} from './cycle-changes.model.js';
import { Cycle } from './cycle.model.js';
import { CycleQueries } from './cycle.queries.js';
import { OpenCycle } from './open-cycle.js';

@Resolver()
export class CyclesResolver {
  constructor(
    private readonly queries: CycleQueries,
    private readonly opening: OpenCycle,
    private readonly closing: CloseCycle,
  ) {}

  @Query(() => [Cycle], { description: 'Newest first, at most 200.' })
  @Allow('signed-in')
  cycles(@CurrentViewer() viewer: Viewer): Promise<Cycle[]> {
    return this.queries.all(viewer.organisationId);
  }

  @Query(() => Cycle, { name: 'openCycle', nullable: true, description: 'The cycle that the viewer is asked to answer, if any: an open one that they are in, or one that was reopened for them.' })
  @Allow('signed-in')
  cycleThatIsOpen(@CurrentViewer() viewer: Viewer): Promise<Cycle | null> {
    return this.queries.open(viewer);
  }

  @Mutation(() => OpenCyclePayload, { description: 'HR: opens a cycle now, a new one or one that was planned. Whoever is in a team of its population that day is in it.' })
  @Allow('hr')
  openCycle(@CurrentViewer() viewer: Viewer, @Args('input') input: OpenCycleInput): Promise<typeof OpenCyclePayload> {
    return this.opening.execute(viewer, input);
  }

  @Mutation(() => CloseCyclePayload, { description: 'HR: closes an open cycle now. What was submitted is revealed within moments; drafts that were not submitted stay unseen.' })
  @Allow('hr')
  closeCycle(@CurrentViewer() viewer: Viewer, @Args('input') { cycleId }: CloseCycleInput): Promise<typeof CloseCyclePayload> {
    return this.closing.execute(viewer, cycleId);
  }
}
