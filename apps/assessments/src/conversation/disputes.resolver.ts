import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { OpenDisputeInput, SettleDisputeInput, WithdrawDisputeInput } from './conversation-inputs.model.js';
import { ConversationPayload } from './conversation-refused.model.js';
import { EndDispute } from './end-dispute.js';
import { OpenDispute } from './open-dispute.js';

@Resolver()
export class DisputesResolver {
  constructor(
    private readonly opening: OpenDispute,
    private readonly ending: EndDispute,
  ) {}

  @Mutation(() => ConversationPayload, { description: 'The person or their manager objects to what was said of a skill. The same id twice is once.' })
  @Allow('signed-in')
  openDispute(@CurrentViewer() viewer: Viewer, @Args('input') input: OpenDisputeInput): Promise<typeof ConversationPayload> {
    return this.opening.execute(viewer, input);
  }

  @Mutation(() => ConversationPayload, { description: 'Who leads the person, or HR, says how a dispute was settled, unless they are a party to it: the skill counts as before.' })
  @Allow('signed-in')
  settleDispute(@CurrentViewer() viewer: Viewer, @Args('input') input: SettleDisputeInput): Promise<typeof ConversationPayload> {
    return this.ending.settle(viewer, input);
  }

  @Mutation(() => ConversationPayload, { description: 'Who opened a dispute takes it back.' })
  @Allow('signed-in')
  withdrawDispute(@CurrentViewer() viewer: Viewer, @Args('input') input: WithdrawDisputeInput): Promise<typeof ConversationPayload> {
    return this.ending.withdraw(viewer, input);
  }
}
