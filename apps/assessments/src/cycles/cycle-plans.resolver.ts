import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { ChangeCycle } from './change-cycle.js';
import { ChangeCycleInput, ChangeCyclePayload, PlanCycleInput, PlanCyclePayload } from './cycle-changes.model.js';
import { PlanCycle } from './plan-cycle.js';

@Resolver()
export class CyclePlansResolver {
  constructor(
    private readonly planning: PlanCycle,
    private readonly changing: ChangeCycle,
  ) {}

  @Mutation(() => PlanCyclePayload, { description: 'HR: plans a cycle, which opens and closes by itself when its time comes.' })
  @Allow('hr')
  planCycle(@CurrentViewer() viewer: Viewer, @Args('input') input: PlanCycleInput): Promise<typeof PlanCyclePayload> {
    return this.planning.execute(viewer, input);
  }

  @Mutation(() => ChangeCyclePayload, { description: 'HR: changes a planned cycle, or extends an open one and its population.' })
  @Allow('hr')
  changeCycle(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeCycleInput): Promise<typeof ChangeCyclePayload> {
    return this.changing.execute(viewer, input);
  }
}
