import type { EntityManager } from 'typeorm';
import type { MessageLine } from './message-line.js';
import type { Names } from './write-message.rules.js';

interface NameRow {
  readonly kind: 'cycle' | 'person' | 'team' | 'certificate' | 'case';
  readonly id: string;
  readonly name: string;
}

const namesSql = `
  select 'cycle' as kind, id, name from cycle where id = any($1::uuid[])
  union all select 'person', p.person_id, p.name from known_person p where p.person_id = any($1::uuid[]) and p.active and (
    exists (select from contact h where h.person_id = $2 and h.is_hr) or leads_person($2, p.person_id, (now() at time zone 'utc')::date)
    or exists (select from known_team t where t.lead_id = p.person_id and leads_team($2, t.team_id))
  )
  union all select 'team', team_id, name from known_team where team_id = any($1::uuid[])
  union all select 'certificate', c.id, coalesce(
      jsonb_path_query_first(v.document, '$.certifications[*] ? (@.id == $id).name', jsonb_build_object('id', c.certification_id)) #>> '{}', c.certification_id)
    from certificate c join framework_version v on v.organisation_id = c.organisation_id and v.id = c.framework_version_id where c.id = any($1::uuid[])
  union all select 'case', c.case_id, '' from promotion_case c where c.case_id = any($1::uuid[]) and (
    c.person_id = $2 or exists (select from awaited_vote w where w.case_id = c.case_id and w.person_id = $2)
    or exists (select from contact h where h.person_id = $2 and h.is_hr) or leads_person($2, c.person_id, (now() at time zone 'utc')::date)
  )`;

function idsIn(line: MessageLine): string[] {
  return [
    ...('cycleId' in line ? [line.cycleId] : []),
    ...('certificateId' in line ? [line.certificateId] : []),
    ...('caseId' in line && line.caseId !== null ? [line.caseId] : []),
    ...('personIds' in line ? line.personIds : []),
    ...('teams' in line ? line.teams.map(({ teamId }) => teamId) : []),
  ];
}

/**
 * Names of everything that these lines are about, as they are now, for this reader; null: the organisation. People have none who
 * have left, or are not, or no longer, the reader's to know of: whoever led them may have changed since this was asked for.
 */
export async function readNames(manager: EntityManager, lines: readonly MessageLine[], readerId: string | null): Promise<Names> {
  const rows = await manager.query<NameRow[]>(namesSql, [lines.flatMap(idsIn), readerId]);
  const of = (kind: NameRow['kind']) => new Map(rows.filter((row) => row.kind === kind).map(({ id, name }) => [id, name]));
  return { cycles: of('cycle'), people: of('person'), teams: of('team'), certificates: of('certificate'), cases: new Set(of('case').keys()) };
}
