import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { ChoosePanelInput, DecidePromotionInput, PromotionTextInput, VoteOnPromotionInput } from './case-inputs.model.js';
import { PromotionCasePayload } from './case-refused.model.js';
import { DecideCase } from './decide-case.js';
import { Panels } from './panel.js';
import { Vote } from './vote.js';

@Resolver()
export class CasePanelResolver {
  constructor(
    private readonly panels: Panels,
    private readonly voting: Vote,
    private readonly deciding: DecideCase,
  ) {}

  @Mutation(() => PromotionCasePayload, { description: 'HR says who is on the panel: nobody in the line of the person, not the nominator, and in an appeal nobody of the first. Seats that have not voted may be given to others.' })
  @Allow('hr')
  choosePromotionPanel(@CurrentViewer() viewer: Viewer, @Args('input') input: ChoosePanelInput): Promise<typeof PromotionCasePayload> {
    return this.panels.choose(viewer, input);
  }

  @Mutation(() => PromotionCasePayload, { description: 'HR freezes the packet and lets the panel vote.' })
  @Allow('hr')
  openPromotionPanel(@CurrentViewer() viewer: Viewer, @Args('caseId', { type: () => ID, description: 'The case.' }) caseId: string): Promise<typeof PromotionCasePayload> {
    return this.panels.open(viewer, caseId);
  }

  @Mutation(() => PromotionCasePayload, { description: 'A member votes, blind: until all have, or the day has come, only they see it and may change it.' })
  @Allow('signed-in')
  voteOnPromotion(@CurrentViewer() viewer: Viewer, @Args('input') input: VoteOnPromotionInput): Promise<typeof PromotionCasePayload> {
    return this.voting.execute(viewer, input);
  }

  @Mutation(() => PromotionCasePayload, { description: 'HR decides once the votes are revealed. Postponed has a date and keeps the least that would change it.' })
  @Allow('hr')
  decidePromotion(@CurrentViewer() viewer: Viewer, @Args('input') input: DecidePromotionInput): Promise<typeof PromotionCasePayload> {
    return this.deciding.decide(viewer, input);
  }

  @Mutation(() => PromotionCasePayload, { description: 'HR tells the person, in the text that HR keeps.' })
  @Allow('hr')
  tellPromotion(@CurrentViewer() viewer: Viewer, @Args('input') input: PromotionTextInput): Promise<typeof PromotionCasePayload> {
    return this.deciding.tell(viewer, input);
  }
}
