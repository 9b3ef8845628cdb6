import type { TokenRole, Viewer } from '@waymark/service-kit';
import type { Api } from './api.js';

const heading = 'email,name,title,team,manager_email,roles,from';

/** An organisation as a file would bring it: a head over a lead over two engineers, a team beside them, HR and an admin. */
export async function settle(api: Api, domain: string) {
  const { organisationId, admin, adminEmail } = await api.createOrganisation(domain);
  const at = (name: string) => `${name}@${domain}.example`;
  const row = (name: string, [team, manager = '']: [string, string?], roles = 'engineer') =>
    [at(name), name[0]?.toUpperCase() + name.slice(1), 'Engineer', team, manager && at(manager), roles, '2025-01-06'].join(',');
  const rows = [
    row('head', ['Division']), row('lead', ['Division', 'head']), row('elsewhere', ['Division', 'head']),
    row('ada', ['Team', 'lead']), row('ben', ['Team', 'lead']), row('cleo', ['Other', 'elsewhere']), row('hr', ['People'], 'hr'),
  ];
  const { body } = await api.importPeople(admin, [heading, ...rows].join('\n'));
  if (!body.applied) throw new Error(`The house was not imported: ${JSON.stringify(body)}`);
  const known = await api.sql<{ id: string; email: string }>('select person_id as id, email from person where organisation_id = $1', [organisationId]);
  const as = (name: string, ...roles: TokenRole[]): Viewer => ({ organisationId, personId: known.find(({ email }) => email === at(name))?.id ?? '', roles });
  const teams = await api.sql<{ id: string; name: string }>('select team_id as id, name from team where organisation_id = $1', [organisationId]);
  return {
    organisationId,
    at,
    heading,
    rows,
    admin,
    adminEmail,
    team: (name: string) => teams.find((team) => team.name === name)?.id ?? '',
    head: as('head', 'engineer', 'manager'),
    lead: as('lead', 'engineer', 'manager'),
    elsewhere: as('elsewhere', 'engineer', 'manager'),
    ada: as('ada', 'engineer'),
    ben: as('ben', 'engineer'),
    cleo: as('cleo', 'engineer'),
    hr: as('hr', 'hr'),
  };
}

export type House = Awaited<ReturnType<typeof settle>>;
