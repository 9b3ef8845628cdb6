import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Delivery, MessageLanguage, NotificationPolicy, NotificationPreferences } from './notification.model.js';

export enum NotificationRefusal {
  CHANGED_MEANWHILE = 'CHANGED_MEANWHILE',
  BAD_DAYS = 'BAD_DAYS',
  UNKNOWN_TIME_ZONE = 'UNKNOWN_TIME_ZONE',
  BAD_WEBHOOK_ADDRESS = 'BAD_WEBHOOK_ADDRESS',
  BAD_WEBHOOK_SECRET = 'BAD_WEBHOOK_SECRET',
  NO_MAIL_SERVER = 'NO_MAIL_SERVER',
  NO_WEBHOOK = 'NO_WEBHOOK',
  TOO_SOON = 'TOO_SOON',
  E_MAIL_IS_OFF = 'E_MAIL_IS_OFF',
  REMINDED_JUST_NOW = 'REMINDED_JUST_NOW',
}

registerEnumType(NotificationRefusal, {
  name: 'NotificationRefusal',
  description: 'Why nothing was done.',
  valuesMap: {
    CHANGED_MEANWHILE: { description: 'Somebody else changed it in the meantime.' },
    BAD_DAYS: { description: 'Days are 1 to 365, at most five of them; those until something is told further up 1 to 90.' },
    UNKNOWN_TIME_ZONE: { description: 'There is no time zone of this name.' },
    BAD_WEBHOOK_ADDRESS: { description: 'Not an https address, or one with a user in it.' },
    BAD_WEBHOOK_SECRET: { description: 'Not `whsec_` and at least 24 bytes in base64.' },
    NO_MAIL_SERVER: { description: 'This house sends no e-mail.' },
    NO_WEBHOOK: { description: 'The organisation has no webhook.' },
    TOO_SOON: { description: 'A test was sent a moment ago.' },
    E_MAIL_IS_OFF: { description: 'The organisation tells nobody by e-mail.' },
    REMINDED_JUST_NOW: { description: 'HR had what is due sent less than ten minutes ago.' },
  },
});

@ObjectType({ description: 'Why nothing was done; nothing changed.' })
export class NotificationRefused {
  @Field(() => NotificationRefusal, { description: 'For programs.' })
  reason: NotificationRefusal;

  @Field({ description: 'For people.' })
  message: string;
}

const messages: Readonly<Record<NotificationRefusal, string>> = {
  CHANGED_MEANWHILE: 'Somebody else changed this in the meantime. Look at what it is now first.',
  BAD_DAYS: 'Name 1 to 5 days, each from 1 to 365; for telling whoever is above, 1 to 90.',
  UNKNOWN_TIME_ZONE: 'There is no time zone of this name.',
  BAD_WEBHOOK_ADDRESS: 'The address must begin with https:// and have no user name in it.',
  BAD_WEBHOOK_SECRET: 'The secret must begin with whsec_, and hold at least 24 bytes in base64 after that.',
  NO_MAIL_SERVER: 'This house has no mail server, so no e-mail can be sent.',
  NO_WEBHOOK: 'There is no webhook to send to.',
  TOO_SOON: 'A test was sent a moment ago. Wait ten seconds.',
  E_MAIL_IS_OFF: 'Nobody is told by e-mail: it is switched off for your organisation.',
  REMINDED_JUST_NOW: 'What is due was sent less than ten minutes ago. Wait a little.',
};

export function refused(reason: NotificationRefusal): NotificationRefused {
  return { reason, message: messages[reason] };
}

@InputType({ description: 'Where digests for the organisation go.' })
export class WebhookInput {
  @Field({ description: 'Begins with https://.' })
  address: string;

  @Field({ description: 'Messages are signed with it, as Standard Webhooks does: `whsec_` and base64.' })
  secret: string;
}

@InputType({ description: 'How the organisation tells its people.' })
export class SaveNotificationPolicyInput {
  @Field(() => Int, { description: 'That was changed; another is refused.' })
  version: number;

  @Field(() => [Int], { description: 'Days before something is due, 1 to 365, at most five.' })
  dueSoonDays: number[];

  @Field(() => Int, { description: 'Days after it was due, 1 to 90.' })
  escalateAfterDays: number;

  @Field(() => [Int], { description: 'Days before a certificate expires, 1 to 365, at most five.' })
  certificateDays: number[];

  @Field({ description: 'Whether people may do without reminders.' })
  optOutAllowed: boolean;

  @Field(() => MessageLanguage, { description: 'Of whoever has not chosen one.' })
  language: MessageLanguage;

  @Field({ description: 'IANA name, of whoever has not chosen one.' })
  timeZone: string;

  @Field({ description: 'Whether people are told by e-mail.' })
  email: boolean;

  @Field(() => WebhookInput, { nullable: true, description: 'In place of the one that is there; without it that stays.' })
  webhook?: WebhookInput | null;

  @Field({ defaultValue: false, description: 'Takes the webhook away.' })
  removeWebhook: boolean;
}

@InputType({ description: 'How the viewer wants to be told.' })
export class SaveMyNotificationPreferencesInput {
  @Field(() => MessageLanguage, { nullable: true, description: "Null: the organisation's." })
  language?: MessageLanguage | null;

  @Field(() => String, { nullable: true, description: "IANA name; null: the organisation's." })
  timeZone?: string | null;

  @Field({ description: 'Whether the viewer wants no reminders.' })
  optedOut: boolean;
}

const isRefused = (value: object): value is NotificationRefused => 'reason' in value;

export const SaveNotificationPolicyPayload = createUnionType({
  name: 'SaveNotificationPolicyPayload',
  description: 'The policy as it is now, or why it was not changed.',
  types: () => [NotificationPolicy, NotificationRefused] as const,
  resolveType: (value: NotificationPolicy | NotificationRefused) => (isRefused(value) ? NotificationRefused : NotificationPolicy),
});

export const SaveMyNotificationPreferencesPayload = createUnionType({
  name: 'SaveMyNotificationPreferencesPayload',
  description: 'The preferences as they are now, or why they were not changed.',
  types: () => [NotificationPreferences, NotificationRefused] as const,
  resolveType: (value: NotificationPreferences | NotificationRefused) => (isRefused(value) ? NotificationRefused : NotificationPreferences),
});

export const SendTestMessagePayload = createUnionType({
  name: 'SendTestMessagePayload',
  description: 'The message on its way, or why there is none.',
  types: () => [Delivery, NotificationRefused] as const,
  resolveType: (value: Delivery | NotificationRefused) => (isRefused(value) ? NotificationRefused : Delivery),
});
