import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { PersonPlanCyclesArgs, PlanCycles, TeamPlanCyclesArgs } from './plan-cycles.model.js';
import { PlanCyclesQueries } from './plan-cycles.queries.js';

@Resolver()
export class PlanCyclesResolver {
  constructor(private readonly queries: PlanCyclesQueries) {}

  @Query(() => PlanCycles, { description: 'What moved over the last four cycles while plans of a person ran. To the person, who leads them today, and HR; FORBIDDEN otherwise.' })
  @Allow('signed-in')
  personPlanCycles(@CurrentViewer() viewer: Viewer, @Args() { personId }: PersonPlanCyclesArgs): Promise<PlanCycles> {
    return this.queries.ofPerson(viewer, personId);
  }

  @Query(() => PlanCycles, { description: 'The same of a team of today, together and of each. To who leads it or a team above it, and HR; FORBIDDEN otherwise.' })
  @Allow('signed-in')
  teamPlanCycles(@CurrentViewer() viewer: Viewer, @Args() args: TeamPlanCyclesArgs): Promise<PlanCycles> {
    return this.queries.ofTeam(viewer, args);
  }
}
