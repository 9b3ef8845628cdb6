import { Injectable } from '@nestjs/common';
import { loaderOf, TenantDatabase, type GraphqlContext, type Viewer } from '@waymark/service-kit';
import { validate } from 'uuid';
import type { Membership, Person } from './person.model.js';
import { seesEveryone, todaySql } from './viewing.rules.js';

const peopleByIds = `
  with led as materialized (select led_teams($1) as team_id), above as materialized (select leads_above($1, ${todaySql}) as person_id)
  select p.person_id as id, p.name, p.active, seen.whole, seen.above,
    case when seen.whole then p.email end as email, case when seen.whole then p.title end as title
  from person p cross join lateral (
    select
      $2::boolean or p.person_id = $1 or exists (
        select 1 from membership m join led using (team_id)
        where m.person_id = p.person_id and is_member_on(m.from_day, m.to_day, ${todaySql})
      ) as whole,
      p.person_id in (select person_id from above) as above
  ) seen
  where p.person_id = any($3::uuid[])`;

const membershipsOf = `
  select person_id as "personId", team_id as "teamId", from_day::text as "from", to_day::text as "to"
  from membership where person_id = any($1) order by from_day`;

interface MembershipRow extends Membership {
  readonly personId: string;
}

/** People as one viewer may see them. What is asked for in one moment is read together. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** Someone whom another record names: the name is told to whoever may see that record; more, as the rules of viewing say. */
  named(viewer: Viewer, context: GraphqlContext, id: string): Promise<Person | null> {
    return loaderOf<string, Person>(context, PeopleQueries, (ids) => this.#byIds(viewer, ids)).load(id);
  }

  /** Someone asked for by id: whom the viewer may see, or who leads them; null for all others. */
  async asked(viewer: Viewer, context: GraphqlContext, id: string): Promise<Person | null> {
    const person = await this.named(viewer, context, id);
    return person && (person.whole || person.above) ? person : null;
  }

  /** None of someone of whom the viewer may know the name alone. */
  async memberships({ organisationId }: Viewer, context: GraphqlContext, { id, whole }: Person): Promise<readonly Membership[]> {
    if (!whole) return [];
    const load = async (ids: readonly string[]) => {
      const rows = await this.database.select<MembershipRow>(organisationId, membershipsOf, [ids]);
      return ids.map((personId) => rows.filter((row) => row.personId === personId));
    };
    return (await loaderOf<string, readonly Membership[]>(context, membershipsOf, load).load(id)) ?? [];
  }

  async #byIds(viewer: Viewer, ids: readonly string[]): Promise<(Person | null)[]> {
    const rows = await this.database.select<Person>(viewer.organisationId, peopleByIds, [viewer.personId, seesEveryone(viewer), ids.filter((id) => validate(id))]);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  }
}
