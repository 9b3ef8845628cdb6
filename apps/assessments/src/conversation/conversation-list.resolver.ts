import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { ConversationSummary, OpenDisputeEntry } from './conversation-list.model.js';
import { ConversationListQueries } from './conversation-list.queries.js';

@Resolver()
export class ConversationListResolver {
  constructor(private readonly queries: ConversationListQueries) {}

  @Query(() => [ConversationSummary], {
    description: "The viewer's own conversations and those about whom they lead, of the open and the last two closed cycles, and of any in which something is disputed; newest cycle first, the own before others by name, at most 1,000.",
  })
  @Allow('signed-in')
  conversations(
    @CurrentViewer() viewer: Viewer,
    @Args('beneath', { defaultValue: false, description: 'Also about those whom somebody between leads.' }) beneath: boolean,
  ): Promise<ConversationSummary[]> {
    return this.queries.of(viewer, beneath);
  }

  @Query(() => [OpenDisputeEntry], { description: 'HR: what is disputed now, oldest first, at most 500.' })
  @Allow('hr')
  openDisputes(
    @CurrentViewer() viewer: Viewer,
    @Args('cycleId', { type: () => ID, nullable: true, description: 'Of this cycle alone.' }) cycleId: string | null,
  ): Promise<OpenDisputeEntry[]> {
    return this.queries.disputes(viewer, cycleId ?? null);
  }
}
