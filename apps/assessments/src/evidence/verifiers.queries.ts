import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { keptText } from '../inputs/kept-text.rules.js';
import type { EvidenceVerifier } from './evidence-verifier.model.js';

/** Fewest letters of a name that is looked for in the whole organisation: it is found, not listed. */
const fewestLetters = 2;
/** Most people in an answer. */
const most = 10;

const here = `is_member_on(m.from_day, m.to_day, (now() at time zone 'utc')::date)`;

// ICU's order and letters: those of the database's own locale know no accents.
const verifiersSql = `
  with recursive mine as (select m.team_id from known_membership m where m.person_id = $1 and ${here}),
  above (team_id) as (
    select team_id from mine
    union select t.parent_team_id from above join known_team t using (team_id) where t.parent_team_id is not null
  ),
  leads as (select distinct t.lead_id as person_id from above join known_team t using (team_id) where t.lead_id is not null),
  mates as (select distinct m.person_id from mine join known_membership m using (team_id) where ${here}),
  found as (
    select p.person_id, p.name, l.person_id is not null as leads, o.person_id is not null as mate,
           count(*) over (partition by lower(p.name collate "und-x-icu")) > 1 as namesake
    from known_person p left join leads l using (person_id) left join mates o using (person_id)
    where p.active and p.person_id <> $1 and ($2::text is null or lower(p.name collate "und-x-icu") like $2)
      and ($3::boolean or l.person_id is not null or o.person_id is not null)
  )
  select json_build_object('id', f.person_id) as person, case when f.leads then 'lead' when f.mate then 'team' else 'other' end as relation,
         case when f.namesake then (
           select string_agg(t.name, ', ' order by t.name collate "und-x-icu")
           from known_membership m join known_team t using (team_id) where m.person_id = f.person_id and ${here}
         ) end as team
  from found f
  order by not f.leads, not f.mate, f.name collate "und-x-icu", f.person_id limit ${most}`;

/**
 * Whom one can ask to confirm one's evidence. Colleagues have seen the work who may see nothing of the person: names alone are told,
 * and the team of those whose name another has too.
 */
@Injectable()
export class VerifierQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** Leads and team mates; with two letters of a name or more, everybody who is here. Closest first. */
  async of({ organisationId, personId }: Viewer, search: string | null | undefined): Promise<EvidenceVerifier[]> {
    const letters = keptText(search ?? '').trim().toLowerCase().slice(0, 100);
    const pattern = letters === '' ? null : `%${letters.replace(/[\\%_]/g, '\\$&')}%`;
    return this.database.select<EvidenceVerifier>(organisationId, verifiersSql, [personId, pattern, letters.length >= fewestLetters]);
  }
}
