import { cycleOf, isHere, keyOf, missingRatingsOf, selfDueAt, selfMissing, today } from './duties.js';
import type { SetReason } from './tell-once.js';

interface LatePeople {
  readonly recipientId: string;
  readonly cycleId: string;
  readonly dueAt: Date;
  readonly people: number;
  readonly personIds: readonly string[];
}

/** People who are named in one line. */
const mostNamed = 20;

const isLate = (due: string) => `${due} + make_interval(days => $4) <= $3`;

const hr = `hr as (select r.person_id from recipient r join contact k on k.person_id = r.person_id and k.is_hr)`;
const under = `under as (select * from next_beneath(array(select person_id from recipient), ${today}))`;

// Whoever is next above is told; where nobody is, HR. Of whom it is asked where there is no HR among the recipients is nobody.
const owed = (reason: string) => `
  orphan as (
    select l.* from late l where exists (select 1 from hr)
    and l.person_id not in (select a.person_id from next_above(array(select person_id from late where exists (select 1 from hr)), ${today}) a)
  ),
  owed as (
    select to_tell.*, concat_ws(':', '${reason}', to_tell.cycle_id, ${keyOf('to_tell.due_at')}, to_tell.subject_id) as reason
    from (
      select u.lead_id as recipient_id, l.person_id as subject_id, l.cycle_id, l.due_at from under u join late l on l.person_id = u.person_id
      union
      select h.person_id, o.person_id, o.cycle_id, o.due_at from hr h cross join orphan o where o.person_id <> h.person_id
    ) to_tell
  )`;

const said = `
  select f.recipient_id as "recipientId", f.cycle_id as "cycleId", f.due_at as "dueAt", count(*)::int as people,
         (array_agg(f.subject_id order by p.name, p.person_id))[1:${mostNamed}] as "personIds"
  from fresh f join known_person p on p.person_id = f.subject_id
  group by 1, 2, 3`;

const about = ({ cycleId, dueAt, people, personIds }: LatePeople) => ({ cycleId, dueAt: dueAt.toISOString(), people, personIds });

/** People who are late with their own side. */
export const lateAnswers: SetReason<LatePeople> = {
  owed: `${hr}, ${under},
  late as (
    select t.person_id, t.cycle_id, ${selfDueAt} as due_at from cycle_participant t ${cycleOf}
    where ${selfMissing} and ${isLate(selfDueAt)} and ${isHere('t.person_id')}
      and (exists (select 1 from hr) or t.person_id in (select person_id from under))
  ),
  ${owed('escalated_self')}`,
  said,
  line: (row) => ({ reason: 'escalated_self', ...about(row) }),
};

/** Leads who are late with rating people whom they are next above to. */
export const lateRatings: SetReason<LatePeople> = {
  owed: `${hr}, ${under},
  lead as (
    select person_id from under
    union select lead_id from known_team where lead_id is not null and exists (select 1 from hr)
  ),
  late as (
    select b.lead_id as person_id, d.cycle_id, d.due_at
    from next_beneath(array(select person_id from lead), ${today}) b ${missingRatingsOf('b.person_id')} d
    where ${isLate('d.due_at')}
    group by 1, 2, 3
  ),
  ${owed('escalated_ratings')}`,
  said,
  line: (row) => ({ reason: 'escalated_ratings', ...about(row) }),
};
