import { rolesOf, type ServiceName } from '@waymark/service-kit';

/** What every service's database has that is no tenant's: the log of its migrations, the event backbone's own tables, and the job library's. */
export function backboneExceptions(service: ServiceName): Record<string, string> {
  const { owner, app, outboxReader } = rolesOf(service);
  return {
    'table schema_migration: no organisation_id': 'Names of migrations that have run.',
    'table event_cursor: no organisation_id': 'How far a group of readers has come in a log that carries every organisation.',
    'table event_attempt: no organisation_id': 'How often an event was tried, counted before it is known whose it is; an id and two counts.',
    'table outbox: primary key without organisation_id': 'The order of the log over all organisations is what its readers go by.',
    'table outbox: no tenant policy': 'The service that writes it may not read it, so it has no policy for both.',
    [`policy tell on outbox permits insert to ${app} using nothing check ${ofTransaction}`]: 'Events are told in the transaction of their organisation.',
    [`policy read on outbox permits select to ${outboxReader} using true check nothing`]: 'Consumers read what all organisations tell, as a role that sees this table alone.',
    [`policy set_aside on dead_letter permits select to ${owner} using true check nothing`]: 'For set_aside_keys, which runs as the owner; nobody signs in as the owner but the migration step.',
    'function set_aside_keys(text): security definer': 'A reader must know which keys wait before it knows whose event comes next; it answers with ids and counts.',
    [`policy list on known_organisation permits select to ${owner} using true check nothing`]: 'For known_organisations, which runs as the owner; nobody signs in as the owner but the migration step.',
    'function known_organisations(): security definer': 'Work by the clock goes through all organisations one by one; it answers with their ids and nothing else.',
    ...Object.fromEntries(jobTables.map((table) => [`table jobs.${table}: no organisation_id`, 'The job library works for all organisations; what is asked of it are names, times and ids.'])),
  };
}

const jobTables = ['bam', 'instance', 'job', 'job_dependency', 'queue', 'queue_stats', 'schedule', 'subscription', 'version', 'warning'];

const ofTransaction = `(organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)`;
