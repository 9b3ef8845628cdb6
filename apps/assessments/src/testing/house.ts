import { KeepKnownTeam } from '@waymark/access';
import { caseV1, personV1, teamV1, type EventContract, type PayloadOf } from '@waymark/contracts';
import type { ReceivedEvent, TenantDatabase, TokenRole } from '@waymark/service-kit';
import { v7 } from 'uuid';
import { KeepCase } from '../consumers/keep-case.js';
import { KeepPerson } from '../consumers/keep-person.js';
import { KeepContact } from '../messages/keep-contact.js';
import { defaultPolicy, type NotificationPolicy } from '../messages/notification-policy.js';

type Person = PayloadOf<typeof personV1>;
type Team = PayloadOf<typeof teamV1>;
type Case = PayloadOf<typeof caseV1>;

export interface Caller {
  readonly organisationId: string;
  readonly personId: string;
  readonly roles: readonly TokenRole[];
}

const preferenceSql = `
  insert into notification_preference values ($1, $2, $3, $4, $5)
  on conflict (organisation_id, person_id) do update set language = excluded.language, time_zone = excluded.time_zone, opted_out = excluded.opted_out`;
const policySql = `
  insert into notification_policy values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict (organisation_id) do update set due_soon_days = excluded.due_soon_days, escalate_after_days = excluded.escalate_after_days,
    certificate_days = excluded.certificate_days, opt_out_allowed = excluded.opt_out_allowed, time_zone = excluded.time_zone, email = excluded.email`;

/** An organisation as directory would tell of it: a head over a lead over two engineers, a lead beside them, HR and an admin. */
export async function settle(database: TenantDatabase) {
  const organisationId = v7();
  const as = (...roles: TokenRole[]): Caller => ({ organisationId, personId: v7(), roles: ['engineer', ...roles] });
  const people = { ada: as(), ben: as(), lead: as('manager'), head: as('manager'), elsewhere: as('manager'), hr: as('hr'), admin: as('admin') };
  const [division, team, otherTeam] = [v7(), v7(), v7()] as [string, string, string];
  const event = <Payload>(contract: EventContract<Payload>, payload: Payload) => ({
    id: v7(), topic: contract.topic, organisationId, key: `${organisationId}:${contract.orderedBy(payload)}`, occurredAt: new Date(), payload,
  });
  const hear = (told: ReceivedEvent<Person>) => database.transaction(organisationId, async (manager) => {
    for (const handler of [new KeepPerson(), new KeepContact()]) await handler.handle(told, manager);
  });
  const tellPerson = (personId: string, teamIds: readonly string[], more: Partial<Person> = {}) => {
    const memberships = teamIds.map((teamId) => ({ teamId, from: '2024-01-01', to: null }));
    const payload: Person = { personId, version: 1, name: 'Somebody', email: 'somebody@example.org', title: null, roles: ['engineer'], active: true, memberships, ...more };
    return hear(event(personV1, payload));
  };
  const erase = (personId: string) => {
    const event = { id: v7(), topic: personV1.topic, organisationId, key: `${organisationId}:${personId}`, occurredAt: new Date(), payload: null };
    return hear(event);
  };
  const tellTeam = (payload: Team) => database.transaction(organisationId, (manager) => new KeepKnownTeam().handle(event(teamV1, payload), manager));

  const tellCase = (payload: Case) => database.transaction(organisationId, (manager) => new KeepCase().handle(event(caseV1, payload), manager));
  const eraseCase = (caseId: string) =>
    database.transaction(organisationId, (manager) =>
      new KeepCase().handle({ id: v7(), topic: caseV1.topic, organisationId, key: `${organisationId}:${caseId}`, occurredAt: new Date(), payload: null }, manager));

  await tellTeam({ teamId: division, version: 1, name: 'Division', parentTeamId: null, leadId: people.head.personId });
  await tellTeam({ teamId: team, version: 1, name: 'Team', parentTeamId: division, leadId: people.lead.personId });
  await tellTeam({ teamId: otherTeam, version: 1, name: 'Other team', parentTeamId: null, leadId: people.elsewhere.personId });
  for (const { personId } of [people.ada, people.ben, people.lead]) await tellPerson(personId, [team]);
  for (const { personId } of [people.head, people.hr, people.admin]) await tellPerson(personId, []);
  await tellPerson(people.elsewhere.personId, [otherTeam]);
  /** As the pages of notifications would have written it. */
  const prefer = (personId: string, { language = null, timeZone = null, optedOut = false }: Partial<{ language: string | null; timeZone: string | null; optedOut: boolean }>) =>
    database.transaction(organisationId, (manager) => manager.query(preferenceSql, [organisationId, personId, language, timeZone, optedOut]));
  const policy = (more: Partial<NotificationPolicy>) => {
    const { dueSoonDays, escalateAfterDays, certificateDays, optOutAllowed, language, timeZone, email } = { ...defaultPolicy, ...more };
    const values = [organisationId, 1, dueSoonDays, escalateAfterDays, certificateDays, optOutAllowed, language, timeZone, email];
    return database.transaction(organisationId, (manager) => manager.query(policySql, values));
  };
  return { organisationId, ...people, division, team, otherTeam, tellPerson, tellTeam, tellCase, eraseCase, erase, prefer, policy };
}

export type House = Awaited<ReturnType<typeof settle>>;
