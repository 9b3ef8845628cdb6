import { Injectable } from '@nestjs/common';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import { validate as isUuid } from 'uuid';
import { decide, standingsOf, type PersonAction, type Relation } from './access.rules.js';

const relationSql = `
  select exists (select 1 from known_person where person_id = $2) as known,
         leads_person($1, $2, (now() at time zone 'utc')::date) as leads`;

const relationsSql = `
  select asked.id, exists (select 1 from known_person where person_id = asked.id) as known,
         leads_person($1, asked.id, (now() at time zone 'utc')::date) as leads
  from unnest($2::uuid[]) as asked (id)`;

const teamSql = `
  select exists (select 1 from known_team where team_id = $2) and ($3 or leads_team($1, $2)) as may`;

/**
 * Who may see whom, answered from this service's own projection of the directory. What it has not heard of is refused.
 * A change of lead acts as soon as its event is applied; the token never says whom one leads.
 */
@Injectable()
export class Access {
  constructor(private readonly database: TenantDatabase) {}

  async may(viewer: Viewer, action: PersonAction, personId: string): Promise<boolean> {
    if (!isUuid(personId)) return false;
    const [relation] = await this.database.select<Relation>(viewer.organisationId, relationSql, [viewer.personId, personId]);
    return decide(action, standingsOf(viewer, personId, relation ?? { known: false, leads: false }));
  }

  /** As `may` for many at once, in one query: those of them for whom the answer is yes. */
  async whom(viewer: Viewer, action: PersonAction, personIds: readonly string[]): Promise<Set<string>> {
    const asked = personIds.filter((id) => isUuid(id));
    const relations = await this.database.select<Relation & { id: string }>(viewer.organisationId, relationsSql, [viewer.personId, asked]);
    return new Set(relations.filter((relation) => decide(action, standingsOf(viewer, relation.id, relation))).map(({ id }) => id));
  }

  /** As `may`, for callers who have nothing to say without it. Throws FORBIDDEN, the same for a person who does not exist. */
  async insist(viewer: Viewer, action: PersonAction, personId: string): Promise<void> {
    if (!(await this.may(viewer, action, personId))) throw new CallerError('FORBIDDEN', 'You may not see this person.');
  }

  /** Lead of the team or of a team above it, or HR. */
  async mayReadTeam(viewer: Viewer, teamId: string): Promise<boolean> {
    if (!isUuid(teamId)) return false;
    const parameters = [viewer.personId, teamId, viewer.roles.includes('hr')];
    const [answer] = await this.database.select<{ may: boolean }>(viewer.organisationId, teamSql, parameters);
    return answer?.may ?? false;
  }
}
