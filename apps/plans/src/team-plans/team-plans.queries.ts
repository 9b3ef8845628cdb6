import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import { databaseNow } from '../development-plan/read-plan.js';
import { factsOf, type Ask } from '../facts/person-facts.js';
import { frameworkAt } from '../framework/framework-in-force.js';
import { currentPlans } from '../plan-standing/kept-plan.js';
import { inTurns } from '../plan-standing/in-turns.js';
import type { At } from '../plan-standing/open-items.rules.js';
import type { TeamPlans, TeamPlansArgs } from './team-plans.model.js';
import { judgedMember, loneSkills, personPlan, sharedGaps, type KnownMember, type Member } from './team-plans.rules.js';

interface MemberRow {
  readonly teamName: string;
  readonly personId: string | null;
  readonly name: string | null;
}

// A row for the team itself where it has nobody, so that its name is there.
const membersSql = `
  select t.name as "teamName", p.person_id as "personId", p.name
  from known_team t
  left join lateral (
    select distinct p.person_id, p.name
    from (select t.team_id union select b from teams_beneath(t.team_id) b where $2) asked (team_id)
    join known_membership m on m.team_id = asked.team_id and is_member_on(m.from_day, m.to_day, (now() at time zone 'utc')::date)
    join known_person p on p.person_id = m.person_id and p.active
  ) p on true
  where t.team_id = $1
  order by p.name, p.person_id`;

/** The plans of a team, to who leads it or a team above it, and HR. */
@Injectable()
export class TeamPlansQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** @throws CallerError FORBIDDEN, the same for a team that does not exist. */
  async of(viewer: Viewer, { teamId, includeTeamsBeneath }: TeamPlansArgs): Promise<TeamPlans> {
    if (!(await this.access.mayReadTeam(viewer, teamId))) throw new CallerError('FORBIDDEN', 'You may not see this team.');
    const { rows, known, framework, asOf } = await this.database.transaction(viewer.organisationId, async (manager) => {
      const ask: Ask = (sql, parameters) => manager.query(sql, [...parameters]);
      const rows = await ask<MemberRow>(membersSql, [teamId, includeTeamsBeneath]);
      const known = await withPlans(rows, ask);
      const asOf = await databaseNow(ask);
      return { rows, known, asOf, framework: await frameworkAt(asOf, ask) };
    });
    const at = { framework, asOf: asOf.getTime() };
    const members = await judgedInTurns(known, at);
    const people = members.map((member) => personPlan(member, at));
    return { teamId, teamName: rows[0]?.teamName ?? '', asOf, people, sharedGaps: sharedGaps(members), loneSkills: loneSkills(members, at) };
  }
}

/** Whoever else asks meanwhile has their turn in between. */
export function judgedInTurns(known: readonly KnownMember[], at: At): Promise<Member[]> {
  return inTurns(known, (member) => judgedMember(member, at));
}

/** All of them in two statements. */
async function withPlans(rows: readonly MemberRow[], ask: Ask): Promise<KnownMember[]> {
  const people = rows.flatMap(({ personId, name }) => (personId === null ? [] : [{ personId, name: name ?? '' }]));
  const ids = people.map(({ personId }) => personId);
  const plans = new Map((await currentPlans(ids, ask)).map((plan) => [plan.personId, plan]));
  const facts = new Map((await factsOf(ids, ask)).map((known) => [known.personId, known]));
  return people.flatMap(({ personId, name }) => {
    const known = facts.get(personId);
    return known ? [{ personId, name, plan: plans.get(personId) ?? null, facts: known }] : [];
  });
}
