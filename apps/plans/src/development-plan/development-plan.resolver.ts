import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { AgreeToPlan } from './agree-to-plan.js';
import { ChangePlanInput, DevelopmentPlanArgs, DevelopmentPlansArgs, DraftPlanInput, SeenPlanInput } from './development-plan-inputs.model.js';
import { DevelopmentPlanPayload } from './development-plan-refused.model.js';
import { DevelopmentPlan } from './development-plan.model.js';
import { DevelopmentPlanQueries } from './development-plan.queries.js';
import { DraftPlan } from './draft-plan.js';
import { RewritePlan } from './rewrite-plan.js';

@Resolver()
export class DevelopmentPlanResolver {
  constructor(
    private readonly queries: DevelopmentPlanQueries,
    private readonly drafting: DraftPlan,
    private readonly rewriting: RewritePlan,
    private readonly agreeing: AgreeToPlan,
  ) {}

  @Query(() => DevelopmentPlan, {
    nullable: true,
    description: 'The plan that is, or was then, a person’s; null: none. To the person, who leads them today, and HR; FORBIDDEN otherwise.',
  })
  @Allow('signed-in')
  developmentPlan(@CurrentViewer() viewer: Viewer, @Args() { personId, asOf }: DevelopmentPlanArgs): Promise<DevelopmentPlan | null> {
    return this.queries.of(viewer, personId, asOf ?? null);
  }

  @Query(() => [DevelopmentPlan], { description: 'Every plan of a person, the newest first, at most 100; an ended one as it stood when it ended. FORBIDDEN as `developmentPlan`.' })
  @Allow('signed-in')
  developmentPlans(@CurrentViewer() viewer: Viewer, @Args() { personId }: DevelopmentPlansArgs): Promise<DevelopmentPlan[]> {
    return this.queries.all(viewer, personId);
  }

  @Mutation(() => DevelopmentPlanPayload, { description: 'The person or who leads them has a plan drafted from the gap toward a track.' })
  @Allow('signed-in')
  draftPlan(@CurrentViewer() viewer: Viewer, @Args('input') input: DraftPlanInput): Promise<typeof DevelopmentPlanPayload> {
    return this.drafting.execute(viewer, input);
  }

  @Mutation(() => DevelopmentPlanPayload, { description: 'The person or who leads them changes it. Before both have agreed, a change takes back what was agreed.' })
  @Allow('signed-in')
  changePlan(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangePlanInput): Promise<typeof DevelopmentPlanPayload> {
    return this.rewriting.execute(viewer, input);
  }

  @Mutation(() => DevelopmentPlanPayload, { description: 'The person or who leads them agrees to it as it was last seen.' })
  @Allow('signed-in')
  agreeToPlan(@CurrentViewer() viewer: Viewer, @Args('input') input: SeenPlanInput): Promise<typeof DevelopmentPlanPayload> {
    return this.agreeing.execute(viewer, input);
  }

  @Mutation(() => DevelopmentPlanPayload, { description: 'The person or who leads them ends it. It can be read for ever, and another one drafted.' })
  @Allow('signed-in')
  endPlan(@CurrentViewer() viewer: Viewer, @Args('input') input: SeenPlanInput): Promise<typeof DevelopmentPlanPayload> {
    return this.agreeing.end(viewer, input);
  }
}
