import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { ActionPlanArgs, ActionStep } from './action-plan.model.js';
import { ActionPlanQueries } from './action-plan.queries.js';

@Resolver()
export class ActionPlanResolver {
  constructor(private readonly queries: ActionPlanQueries) {}

  @Query(() => [ActionStep], { description: 'The nine-step action plan, each step checked by what happened to the person. To them, who leads them today, and HR; FORBIDDEN otherwise.' })
  @Allow('signed-in')
  actionPlan(@CurrentViewer() viewer: Viewer, @Args() { personId }: ActionPlanArgs): Promise<ActionStep[]> {
    return this.queries.of(viewer, personId);
  }
}
