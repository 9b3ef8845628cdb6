import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '@waymark/service-kit';

const tables = [
  // What was told to whom: a key names the reason, what it is about and the threshold, and the primary key lets it in once. The
  // recipient is a person, or the organisation itself for its channel; the subject is another person, whom the key names.
  `create table reminder (
    organisation_id uuid not null,
    recipient_id uuid not null,
    reason text not null,
    subject_id uuid,
    message_id uuid not null,
    told_at timestamptz not null,
    primary key (organisation_id, recipient_id, reason)
  )`,
  `create index reminder_subject on reminder (organisation_id, subject_id) where subject_id is not null`,
];

// Who is next above whom, by the rules of leads_person: through memberships of the day and teams as they stand. Whoever leads the
// nearest team upwards and is here, oneself aside. One walks from people up, the other from leads down; UNION ends both.
const functions = [
  `create function next_above(people uuid[], day date) returns table (person_id uuid, lead_id uuid)
    language sql stable security invoker
    as $$
      with recursive upward (person_id, team_id, lead_id) as (
        select m.person_id, t.team_id, led.person_id
        from known_membership m
        join known_team t on t.team_id = m.team_id
        left join known_person led on led.person_id = t.lead_id and led.active and led.person_id <> m.person_id
        where m.person_id = any (people) and is_member_on(m.from_day, m.to_day, day)
        union
        select u.person_id, t.team_id, led.person_id
        from upward u
        join known_team below on below.team_id = u.team_id
        join known_team t on t.team_id = below.parent_team_id
        left join known_person led on led.person_id = t.lead_id and led.active and led.person_id <> u.person_id
        where u.lead_id is null
      )
      select distinct person_id, lead_id from upward where lead_id is not null
    $$`,
  // `between` is who leads on the way: one person, whom nobody else is next above to.
  `create function next_beneath(leads uuid[], day date) returns table (lead_id uuid, person_id uuid)
    language sql stable security invoker
    as $$
      with recursive downward (lead_id, team_id, between) as (
        select t.lead_id, t.team_id, null::uuid
        from known_team t join known_person p on p.person_id = t.lead_id and p.active where t.lead_id = any (leads)
        union
        select d.lead_id, t.team_id, coalesce(led.person_id, d.between)
        from downward d
        join known_team t on t.parent_team_id = d.team_id
        left join known_person led on led.person_id = t.lead_id and led.active and led.person_id <> d.lead_id
        where led.person_id is null or d.between is null or d.between = led.person_id
      )
      select distinct d.lead_id, m.person_id
      from downward d
      join known_membership m on m.team_id = d.team_id and is_member_on(m.from_day, m.to_day, day)
      where m.person_id <> d.lead_id and (d.between is null or d.between = m.person_id)
    $$`,
];

/** Who was told what, and who is next above whom. */
export class Reminders1765000100000 implements MigrationInterface {
  readonly name = 'Reminders1765000100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...tenantTable('assessments', 'reminder', ['select', 'insert', 'delete']), ...functions]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function next_beneath, next_above');
    await runner.query('drop table reminder');
  }
}
