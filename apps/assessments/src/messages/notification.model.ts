import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { Person } from '../ratings/rating.model.js';

/** Values are those of the database; clients see the names. */
export enum MessageLanguage {
  EN = 'en',
  DE = 'de',
}

registerEnumType(MessageLanguage, { name: 'MessageLanguage', description: 'A language that messages are written in.', valuesMap: { EN: { description: 'English.' }, DE: { description: 'German.' } } });

export enum MessageChannel {
  EMAIL = 'email',
  WEBHOOK = 'webhook',
}

registerEnumType(MessageChannel, { name: 'MessageChannel', description: 'How a message travels.', valuesMap: { EMAIL: { description: 'By e-mail, to a person.' }, WEBHOOK: { description: 'By the webhook, to the organisation.' } } });

export enum MessageContentKind {
  REMINDER = 'reminder',
  ORGANISATION = 'organisation',
  TEST = 'test',
}

registerEnumType(MessageContentKind, {
  name: 'MessageContentKind', description: 'What a message is for.',
  valuesMap: { REMINDER: { description: 'Tells a person what waits for them.' }, ORGANISATION: { description: 'Tells the organisation how a cycle goes.' }, TEST: { description: 'Shows that messages arrive.' } },
});

export enum DeliveryState {
  QUEUED = 'queued',
  SENT = 'sent',
  FAILED = 'failed',
  DROPPED = 'dropped',
}

registerEnumType(DeliveryState, {
  name: 'DeliveryState', description: 'How far a message is.',
  valuesMap: {
    QUEUED: { description: 'To be sent; after a failure, again.' }, SENT: { description: 'Taken by the mail server or the webhook.' },
    FAILED: { description: 'Given up.' }, DROPPED: { description: 'Not sent, since there was nobody or nothing left to tell.' },
  },
});

@ObjectType({ description: 'How an organisation tells its people of what waits for them.' })
export class NotificationPolicy {
  @Field(() => Int, { description: 'Grows with each change; 0 before the first.' })
  version: number;

  @Field(() => [Int], { description: 'Days before something is due on which it is told, most first.' })
  dueSoonDays: number[];

  @Field(() => Int, { description: 'Days after it was due on which whoever leads the person is told.' })
  escalateAfterDays: number;

  @Field(() => [Int], { description: 'Days before a certificate expires on which it is told, most first.' })
  certificateDays: number[];

  @Field({ description: 'Whether people may do without reminders; if not, their choice is kept and not heeded.' })
  optOutAllowed: boolean;

  @Field(() => MessageLanguage, { description: 'Of whoever has not chosen one.' })
  language: MessageLanguage;

  @Field({ description: 'IANA name of the time zone of whoever has not chosen one.' })
  timeZone: string;

  @Field({ description: 'Whether people are told by e-mail.' })
  email: boolean;

  @Field({ description: 'Whether this house has a mail server; without one nothing is sent by e-mail.' })
  mailServer: boolean;

  @Field(() => String, { nullable: true, description: 'Host of the webhook; null: there is none. The rest of its address and its secret are never shown again.' })
  webhookHost: string | null;
}

@ObjectType({ description: 'How the viewer is told of what waits for them.' })
export class NotificationPreferences {
  @Field(() => MessageLanguage, { nullable: true, description: "Null: the organisation's." })
  language: MessageLanguage | null;

  @Field(() => String, { nullable: true, description: "IANA name; null: the organisation's." })
  timeZone: string | null;

  @Field({ description: 'Whether the viewer wants no reminders.' })
  optedOut: boolean;

  @Field({ description: 'Whether the organisation heeds that.' })
  optOutAllowed: boolean;

  @Field(() => MessageLanguage, { description: "The organisation's." })
  defaultLanguage: MessageLanguage;

  @Field({ description: "The organisation's." })
  defaultTimeZone: string;

  @Field({ description: 'Whether the organisation tells its people by e-mail, and this house can.' })
  email: boolean;
}

@ObjectType({ description: 'A message and what became of it; never what it says.' })
export class Delivery {
  @Field(() => ID, { description: 'Unique in the organisation.' })
  id: string;

  @Field(() => Person, { nullable: true, description: 'Whom it is for; null: the organisation.' })
  to: Person | null;

  @Field(() => MessageChannel, { description: 'How it travels.' })
  channel: MessageChannel;

  @Field(() => MessageContentKind, { description: 'What it is for.' })
  kind: MessageContentKind;

  @Field(() => DeliveryState, { description: 'How far it is.' })
  state: DeliveryState;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts: number;

  @Field(() => String, { nullable: true, description: 'For people: why it did not arrive the last time.' })
  error: string | null;

  @Field(() => Instant, { description: 'When it was queued.' })
  createdAt: Date;

  @Field(() => Instant, { nullable: true, description: 'When it was taken.' })
  sentAt: Date | null;
}

@ObjectType({ description: 'A message and where the next page would begin.' })
export class DeliveryEdge {
  @Field({ description: 'For `after`.' })
  cursor: string;

  @Field(() => Delivery, { description: 'The message.' })
  node: Delivery;
}

@ObjectType({ description: 'Where a page of messages ends.' })
export class DeliveryPageInfo {
  @Field({ description: 'Whether there is more.' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'For `after`; null on an empty page.' })
  endCursor: string | null;
}

@ObjectType({ description: 'A page of messages.' })
export class DeliveryConnection {
  @Field(() => [DeliveryEdge], { description: 'Newest first.' })
  edges: DeliveryEdge[];

  @Field(() => DeliveryPageInfo, { description: 'Whether and where it goes on.' })
  pageInfo: DeliveryPageInfo;
}
