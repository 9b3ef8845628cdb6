import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { NotificationRefused } from '../messages/notification-writing.model.js';

@ObjectType({ description: 'What is due is being sent; how many it is for is known only once they were found.' })
export class RemindersAsked {
  @Field(() => Instant, { description: 'When it was asked for: messages that it makes are younger.' })
  askedAt: Date;
}

export const RemindNowPayload = createUnionType({
  name: 'RemindNowPayload',
  description: 'That it was taken, or why nothing is sent.',
  types: () => [RemindersAsked, NotificationRefused] as const,
  resolveType: (value: RemindersAsked | NotificationRefused) => ('reason' in value ? NotificationRefused : RemindersAsked),
});
