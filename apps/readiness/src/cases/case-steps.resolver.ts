import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { NominateForPromotionInput, PromotionTextInput } from './case-inputs.model.js';
import { PromotionCasePayload } from './case-refused.model.js';
import { Nominate } from './nominate.js';
import { SteerCase } from './steer-case.js';

@Resolver()
export class CaseStepsResolver {
  constructor(
    private readonly nominating: Nominate,
    private readonly steering: SteerCase,
  ) {}

  @Mutation(() => PromotionCasePayload, { description: 'The lead, or the person, opens a case. The score decides nothing: where it is not READY, with a reason why.' })
  @Allow('signed-in')
  nominateForPromotion(@CurrentViewer() viewer: Viewer, @Args('input') input: NominateForPromotionInput): Promise<typeof PromotionCasePayload> {
    return this.nominating.execute(viewer, input);
  }

  @Mutation(() => PromotionCasePayload, { description: 'The lead writes the statement; HR, where nobody leads the person. Written anew until the panel opens.' })
  @Allow('signed-in')
  preparePromotion(@CurrentViewer() viewer: Viewer, @Args('input') input: PromotionTextInput): Promise<typeof PromotionCasePayload> {
    return this.steering.prepare(viewer, input);
  }

  @Mutation(() => PromotionCasePayload, { description: 'The person asks for another panel, once, after they were told.' })
  @Allow('signed-in')
  appealPromotion(@CurrentViewer() viewer: Viewer, @Args('input') input: PromotionTextInput): Promise<typeof PromotionCasePayload> {
    return this.steering.appeal(viewer, input);
  }

  @Mutation(() => PromotionCasePayload, { description: 'Person, lead or HR take a case back until it is decided; the person their appeal.' })
  @Allow('signed-in')
  withdrawPromotion(@CurrentViewer() viewer: Viewer, @Args('input') input: PromotionTextInput): Promise<typeof PromotionCasePayload> {
    return this.steering.withdraw(viewer, input);
  }

  @Mutation(() => PromotionCasePayload, { description: 'HR ends a case of which the person was told.' })
  @Allow('hr')
  closePromotion(@CurrentViewer() viewer: Viewer, @Args('caseId', { type: () => ID, description: 'The case.' }) caseId: string): Promise<typeof PromotionCasePayload> {
    return this.steering.close(viewer, caseId);
  }
}
