import type { EntityManager } from 'typeorm';
import type { Asked, OwedLine, Recipient } from './asked.js';
import { cycleOf, missingRatingsOf, selfDueAt, selfMissing, today } from './duties.js';
import { dayAt, daysBetween, thresholdCome } from './telling-time.rules.js';

interface Duty {
  readonly recipientId: string;
  readonly cycleId: string;
  readonly dueAt: Date;
  readonly people: number;
}

const selfSql = `
  select t.person_id as "recipientId", t.cycle_id as "cycleId", ${selfDueAt} as "dueAt", 1 as people
  from cycle_participant t ${cycleOf}
  where t.organisation_id = $1 and t.person_id = any ($2::uuid[]) and ${selfMissing}`;

const ratingsSql = `
  select l.lead_id as "recipientId", d.cycle_id as "cycleId", d.due_at as "dueAt", count(*)::int as people
  from next_beneath($2::uuid[], ${today}) l ${missingRatingsOf('l.person_id')} d
  group by 1, 2, 3`;

type Side = 'self' | 'ratings';

/** What is due soon or overdue in cycles: one's own answers, and ratings of those whom one is next above to, one line for all of a day. */
export async function cycleDuties(manager: EntityManager, asked: Asked): Promise<OwedLine[]> {
  const parameters = [asked.organisationId, [...asked.recipients.keys()], asked.now];
  const own = await manager.query<Duty[]>(selfSql, parameters);
  const ratings = await manager.query<Duty[]>(ratingsSql, parameters);
  return [...own.flatMap((duty) => owed('self', duty, asked)), ...ratings.flatMap((duty) => owed('ratings', duty, asked))];
}

function owed(side: Side, duty: Duty, { recipients, policy, now }: Asked): OwedLine[] {
  const { recipientId, cycleId, dueAt, people } = duty;
  const stage = stageOf(dueAt, { now, thresholds: policy.dueSoonDays, recipient: recipients.get(recipientId) });
  if (stage === null) return [];
  const about = { cycleId, dueAt: dueAt.toISOString() };
  const when = stage === 'overdue' ? 'overdue' : 'due';
  const line = side === 'self' ? { reason: `self_${when}` as const, ...about } : { reason: `ratings_${when}` as const, ...about, people };
  return [{ recipientId, line, reason: [line.reason, cycleId, about.dueAt, ...(stage === 'overdue' ? [] : [stage])].join(':') }];
}

function stageOf(dueAt: Date, { now, thresholds, recipient }: { now: Date; thresholds: readonly number[]; recipient: Recipient | undefined }): number | 'overdue' | null {
  if (!recipient) return null;
  if (dueAt <= now) return 'overdue';
  return thresholdCome(daysBetween(recipient.moment.day, dayAt(dueAt, recipient.timeZone)), thresholds, recipient.moment.silentDays);
}
