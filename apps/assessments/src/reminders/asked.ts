import type { MessageLine } from '../messages/message-line.js';
import type { NotificationPolicy } from '../messages/notification-policy.js';
import type { Moment } from './telling-time.rules.js';

/** Somebody who can be told now. */
export interface Recipient {
  readonly personId: string;
  /** Of the message that they get if there is anything to tell. */
  readonly messageId: string;
  readonly timeZone: string;
  readonly moment: Moment;
}

/** For whom reasons are looked up, some people at a time. */
export interface Asked {
  readonly organisationId: string;
  readonly recipients: ReadonlyMap<string, Recipient>;
  readonly policy: NotificationPolicy;
  readonly now: Date;
}

/** A line for somebody. */
export interface ToldLine {
  readonly recipientId: string;
  readonly line: MessageLine;
}

/** A line that is still to be told, if its key is new to the recipient. */
export interface OwedLine extends ToldLine {
  readonly reason: string;
}
