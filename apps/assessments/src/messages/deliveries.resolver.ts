import { Args, ArgsType, Field, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { DeliveriesQueries } from './deliveries.queries.js';
import { DeliveryConnection, MessageChannel } from './notification.model.js';
import { SendTestMessagePayload } from './notification-writing.model.js';
import { SendTestMessage } from './send-test-message.js';

@ArgsType()
class DeliveriesPage {
  @Field(() => Int, { defaultValue: 20, description: 'On the page, 1 to 100.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'The cursor after which the page begins.' })
  after?: string | null;
}

@Resolver()
export class DeliveriesResolver {
  constructor(
    private readonly queries: DeliveriesQueries,
    private readonly sending: SendTestMessage,
  ) {}

  @Query(() => DeliveryConnection, { description: 'HR: messages, newest first, and what became of them; never what they say.' })
  @Allow('hr')
  deliveries(@CurrentViewer() viewer: Viewer, @Args() page: DeliveriesPage): Promise<DeliveryConnection> {
    return this.queries.page(viewer, page);
  }

  @Mutation(() => SendTestMessagePayload, { description: 'HR: sends a test, to oneself by e-mail or to the webhook.' })
  @Allow('hr')
  sendTestMessage(@CurrentViewer() viewer: Viewer, @Args('channel', { type: () => MessageChannel, description: 'How.' }) channel: MessageChannel): Promise<typeof SendTestMessagePayload> {
    return this.sending.execute(viewer, channel);
  }
}
