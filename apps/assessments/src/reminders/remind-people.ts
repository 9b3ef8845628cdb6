import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { MessageLine } from '../messages/message-line.js';
import { readNotificationPolicy } from '../messages/notification-policy.js';
import { readPreferences } from '../messages/preferences.js';
import { QueueMessages } from '../messages/queue-messages.js';
import type { Asked, Recipient, ToldLine } from './asked.js';
import { ownCases, waitingCases } from './cases.reasons.js';
import { expiringCertificates } from './certificates.reason.js';
import { cycleDuties } from './cycle-due.reason.js';
import { lateAnswers, lateRatings } from './escalation.reasons.js';
import { dayAt, momentAt } from './telling-time.rules.js';
import { tellOnce, tellSet } from './tell-once.js';
import { agreementsOfOthers, evidenceToDecide, ownAgreement } from './waiting.reasons.js';

/** People of one transaction. */
export const askedTogether = 200;

/** Where a run is in an organisation, and when it is. */
export interface Part {
  readonly organisationId: string;
  /** The last person of the part before; null at the beginning. */
  readonly after: string | null;
  readonly now: Date;
  /** Somebody asked for it now: whatever hour and day it is for whom it is told. */
  readonly isAskedFor?: boolean;
}

interface Someone {
  readonly personId: string;
  readonly toldAt: Date | null;
}

const nextSql = `
  select p.person_id as "personId", (select max(r.told_at) from reminder r where r.organisation_id = p.organisation_id and r.recipient_id = p.person_id) as "toldAt"
  from known_person p where p.organisation_id = $1 and p.active and ($2::uuid is null or p.person_id > $2)
  order by p.person_id limit ${askedTogether}`;

/** Most urgent first. */
const order: readonly MessageLine['reason'][] = [
  'self_overdue', 'ratings_overdue', 'vote_due', 'self_due', 'ratings_due', 'vote_asked', 'case_told', 'agreement_waits', 'agreements_wait', 'evidence_waits', 'cases_wait',
  'certificate_expired', 'certificate_expires', 'escalated_self', 'escalated_ratings',
];

/**
 * Tells people what waits for them, each in one message, by their own clock, unless HR asks for it now, and at most once a day. What is new to somebody, that
 * it is told, and the message are one transaction.
 */
@Injectable()
export class RemindPeople {
  constructor(private readonly messages: QueueMessages) {}

  /** One part. Answers where it left off; null: there is nobody after. */
  async some(manager: EntityManager, { organisationId, after, now, isAskedFor = false }: Part): Promise<string | null> {
    const policy = await readNotificationPolicy(manager);
    if (!policy.email || !this.messages.mails) return null;
    const people = await manager.query<Someone[]>(nextSql, [organisationId, after]);
    const preferences = await readPreferences(manager, policy, people.map(({ personId }) => personId));
    const recipients = people.flatMap(({ personId, toldAt }): Recipient[] => {
      const { timeZone, optedOut } = preferences.get(personId) ?? { timeZone: policy.timeZone, optedOut: false };
      const moment = momentAt(now, timeZone);
      const wasToldToday = toldAt !== null && dayAt(toldAt, timeZone) >= moment.day;
      return optedOut || wasToldToday || !(isAskedFor || moment.isTellingTime) ? [] : [{ personId, messageId: v7(), timeZone, moment }];
    });
    await this.#tell(manager, { organisationId, policy, now, recipients: new Map(recipients.map((one) => [one.personId, one])) });
    return people.length < askedTogether ? null : (people.at(-1)?.personId ?? null);
  }

  async #tell(manager: EntityManager, asked: Asked): Promise<void> {
    if (asked.recipients.size === 0) return;
    const owed = [...(await cycleDuties(manager, asked)), ...(await expiringCertificates(manager, asked)), ...(await ownCases(manager, asked))];
    const told: ToldLine[] = await tellOnce(manager, asked, owed);
    told.push(...(await tellSet(manager, asked, ownAgreement)));
    told.push(...(await tellSet(manager, asked, agreementsOfOthers)));
    told.push(...(await tellSet(manager, asked, evidenceToDecide)));
    told.push(...(await tellSet(manager, asked, waitingCases)));
    told.push(...(await tellSet(manager, asked, lateAnswers)));
    told.push(...(await tellSet(manager, asked, lateRatings)));
    const lines = Map.groupBy(told, ({ recipientId }) => recipientId);
    const messages = [...asked.recipients.values()].flatMap(({ personId, messageId }) => {
      const own = lines.get(personId)?.map(({ line }) => line).toSorted((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason));
      return own ? [{ id: messageId, personId, kind: 'reminder' as const, lines: own }] : [];
    });
    await this.messages.queue(manager, asked.organisationId, messages);
  }
}
