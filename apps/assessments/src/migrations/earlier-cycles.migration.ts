import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables that are looked over without their organisations' walls: the owner is held by them too. */
const walled = ['cycle', 'cycle_participant', 'rating', 'self_assessment', 'known_person', 'known_membership', 'known_team'];

const insertParticipant = `
  insert into cycle_participant (organisation_id, cycle_id, person_id, joined, added_at, self_submitted_at, manager_submitted_at, manager_submitted_by, revealed_at)`;

const statements = [
  `update cycle set self_due_at = closes_at, manager_due_at = closes_at`,
  `alter table cycle alter column self_due_at set not null, alter column manager_due_at set not null,
    add constraint cycle_dates check (self_due_at >= opens_at and manager_due_at >= self_due_at and closes_at >= manager_due_at)`,
  // Who has said something in a cycle, or was rated in it, was in it.
  `${insertParticipant}
   select c.organisation_id, c.id, whose.person_id, 'opening', c.opens_at, said.self_at, said.manager_at, said.manager_by, said.revealed_at
   from cycle c
   join lateral (
     select r.person_id from rating r where r.organisation_id = c.organisation_id and r.cycle_id = c.id
     union
     select s.person_id from self_assessment s where s.organisation_id = c.organisation_id and s.cycle_id = c.id
   ) whose on true
   cross join lateral (
     select max(r.given_at) filter (where r.kind = 'self') as self_at,
            max(r.given_at) filter (where r.kind = 'manager') as manager_at,
            (array_agg(r.rater_id order by r.given_at desc) filter (where r.kind = 'manager'))[1] as manager_by,
            min(r.revealed_at) as revealed_at
     from rating r where r.organisation_id = c.organisation_id and r.cycle_id = c.id and r.person_id = whose.person_id
   ) said`,
  `${insertParticipant}
   select c.organisation_id, c.id, p.person_id, 'opening', c.opens_at, null, null, null, null
   from cycle c join known_person p on p.organisation_id = c.organisation_id and p.active
   where c.state = 'open' and (
     exists (
       select 1 from known_membership m
       where m.organisation_id = p.organisation_id and m.person_id = p.person_id and is_member_on(m.from_day, m.to_day, (now() at time zone 'utc')::date)
     )
     or exists (select 1 from known_team t where t.organisation_id = p.organisation_id and t.lead_id = p.person_id)
   )
   on conflict do nothing`,
];

/** Cycles from before there were dates and participants. */
export class EarlierCycles1764200000001 implements MigrationInterface {
  readonly name = 'EarlierCycles1764200000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of walled) await runner.query(`alter table ${table} no force row level security`);
    for (const statement of statements) await runner.query(statement);
    for (const table of walled) await runner.query(`alter table ${table} force row level security`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table cycle alter column self_due_at drop not null, alter column manager_due_at drop not null, drop constraint cycle_dates');
  }
}
