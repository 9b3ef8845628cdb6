import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { DevelopmentPlanPayload } from '../development-plan/development-plan-refused.model.js';
import { DraftPlanFromCaseInput } from './draft-plan-from-case.input.js';
import { DraftPlanFromCase } from './draft-plan-from-case.js';

@Resolver()
export class DraftPlanFromCaseResolver {
  constructor(private readonly drafting: DraftPlanFromCase) {}

  @Mutation(() => DevelopmentPlanPayload, {
    description: 'The person or who leads them has a plan drafted from a promotion case that was postponed: the least that would change it, the last of it due on the day it was postponed to. A plan under way toward the same track takes in what it does not have.',
  })
  @Allow('signed-in')
  draftPlanFromCase(@CurrentViewer() viewer: Viewer, @Args('input') input: DraftPlanFromCaseInput): Promise<typeof DevelopmentPlanPayload> {
    return this.drafting.execute(viewer, input);
  }
}
