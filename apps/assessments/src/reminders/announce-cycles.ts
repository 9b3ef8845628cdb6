import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { MessageLine } from '../messages/message-line.js';
import { readNotificationPolicy, type NotificationPolicy } from '../messages/notification-policy.js';
import { QueueMessages } from '../messages/queue-messages.js';
import { cyclesInTheNews, missingOf, type NewsCycle } from './cycle-announcements.queries.js';
import { dayAt, daysBetween, momentAt, thresholdCome, type Moment } from './telling-time.rules.js';

interface News {
  readonly reason: string;
  readonly line: MessageLine;
}

interface When {
  readonly organisationId: string;
  readonly now: Date;
}

// The organisation itself is the recipient.
const tellSql = `
  insert into reminder (organisation_id, recipient_id, reason, message_id, told_at)
  select $1, $1, reason, $3, $4 from unnest($2::text[]) as reason
  on conflict do nothing returning reason`;

/** Tells an organisation's channel of its cycles: opened, due soon with who is missing, closed. By the organisation's clock; no person is named. */
@Injectable()
export class AnnounceCycles {
  constructor(private readonly messages: QueueMessages) {}

  async execute(manager: EntityManager, when: When): Promise<void> {
    const policy = await readNotificationPolicy(manager);
    const moment = momentAt(when.now, policy.timeZone);
    if (!policy.webhook || !moment.isTellingTime) return;
    const news: News[] = [];
    for (const cycle of await cyclesInTheNews(manager, when.organisationId, when.now)) {
      if (cycle.isNew) news.push(happened(cycle));
      for (const side of ['self', 'ratings'] as const) news.push(...(await this.#due(manager, { ...when, policy, moment, cycle, side })));
    }
    const id = v7();
    const told = await manager.query<{ reason: string }[]>(tellSql, [when.organisationId, news.map(({ reason }) => reason), id, when.now]);
    const lines = news.filter(({ reason }) => told.some((fresh) => fresh.reason === reason)).map(({ line }) => line);
    if (lines.length > 0) await this.messages.queue(manager, when.organisationId, [{ id, personId: null, kind: 'organisation', lines }]);
  }

  async #due(manager: EntityManager, about: When & { policy: NotificationPolicy; moment: Moment; cycle: NewsCycle; side: 'self' | 'ratings' }): Promise<News[]> {
    const { organisationId, now, policy, moment, cycle, side } = about;
    const dueAt = side === 'self' ? cycle.selfDueAt : cycle.managerDueAt;
    if (cycle.state !== 'open' || dueAt <= now || (side === 'ratings' && !cycle.rates)) return [];
    const threshold = thresholdCome(daysBetween(moment.day, dayAt(dueAt, policy.timeZone)), policy.dueSoonDays, moment.silentDays);
    if (threshold === null) return [];
    const { missing, teams } = await missingOf(manager, side, { organisationId, cycleId: cycle.id, now, dueAt });
    const reason = ['cycle_due', cycle.id, side, dueAt.toISOString(), threshold].join(':');
    return [{ reason, line: { reason: 'cycle_due', cycleId: cycle.id, dueAt: dueAt.toISOString(), what: side, missing, teams } }];
  }
}

function happened({ id, state }: NewsCycle): News {
  const reason = state === 'open' ? 'cycle_opened' : 'cycle_closed';
  return { reason: `${reason}:${id}`, line: { reason, cycleId: id } };
}
