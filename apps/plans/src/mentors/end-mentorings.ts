import { factsOf, type Ask } from '../facts/person-facts.js';
import { plansOf } from '../plan-standing/kept-plan.js';
import { endedBecause, type LivePair } from './mentoring.rules.js';

const today = `(now() at time zone 'utc')::date`;
// Of whom nothing is known nobody can say that they left: all may be about to be heard again.
const isHere = (person: string) => `not exists (select 1 from known_person p where p.person_id = ${person} and not p.active) and not exists (select 1 from erased_person e where e.person_id = ${person})`;
const isHeardAgain = `exists (select 1 from told_plan t where t.person_id = m.person_id and t.rebuilt_at >= $2::timestamptz)`;

const liveSql = `
  select m.id, m.plan_id as "planId", m.item_id as "itemId", (extract(epoch from m.asked_at) * 1000)::float8 as "askedAt", m.accepted_at is not null as "isAccepted",
    ${isHere('m.person_id')} as "isPersonHere", ${isHere('m.mentor_id')} as "isMentorHere", leads_person(m.mentor_id, m.person_id, ${today}) as "isLedByMentor",
    (extract(epoch from date_trunc('milliseconds', clock_timestamp())) * 1000)::float8 as at
  from mentoring m where m.person_id = $1 and m.ended_at is null and not ${isHeardAgain}`;

const endSql = 'update mentoring set ended_at = to_timestamp($2 / 1000.0), ended_because = $3 where id = $1 and ended_at is null';

/**
 * Ends the pairs of a person who is mentored that are over by now, in whatever transaction the caller is in. What was ended
 * stays so. Because of something that was heard: when that occurred. What occurred before projections were emptied ended
 * what it ended then, and on the way back to how things are it would end what goes on; what it had not ended, a night does.
 */
export async function endMentorings(personId: string, ask: Ask, occurredAt: Date | null = null): Promise<void> {
  const pairs = await ask<LivePair & { readonly id: string; readonly at: number }>(liveSql, [personId, occurredAt]);
  if (pairs.length === 0) return;
  const plans = await plansOf(personId, ask);
  const [facts] = await factsOf([personId], ask);
  if (!facts) return;
  for (const pair of pairs) {
    const plan = plans.find(({ id }) => id === pair.planId) ?? null;
    const because = endedBecause(pair, plan, { facts, at: pair.at });
    if (because) await ask(endSql, [pair.id, pair.at, because]);
  }
}

const withPersonSql = 'select distinct person_id as "personId" from mentoring where ended_at is null and (person_id = $1 or mentor_id = $1)';
// Most mentors lead nobody: only of those who do it is asked whom.
const ledSql = `
  with of_leads as materialized (select person_id, mentor_id from mentoring where ended_at is null and mentor_id in (select lead_id from known_team))
  select distinct person_id as "personId" from of_leads where leads_person(mentor_id, person_id, ${today})`;

/** After somebody moved or left: the pairs that they are in. */
export async function endMentoringsWith(personId: string, ask: Ask, occurredAt: Date): Promise<void> {
  for (const pair of await ask<{ personId: string }>(withPersonSql, [personId])) await endMentorings(pair.personId, ask, occurredAt);
}

/** After a team changed: the pairs whose mentor leads the other by now. */
export async function endMentoringsOfLeads(ask: Ask, occurredAt: Date): Promise<void> {
  for (const pair of await ask<{ personId: string }>(ledSql, [])) await endMentorings(pair.personId, ask, occurredAt);
}
