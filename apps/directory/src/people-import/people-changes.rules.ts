import type { AssignedRole } from '@waymark/contracts';
import type { Ids, ImportRequest, PersonWrite } from './import-plan.rules.js';
import type { RowChange, RowFindings } from './import-report.js';
import type { KnownPerson } from './known-directory.js';
import { join } from './membership.rules.js';
import type { RowFacts } from './row.rules.js';

interface Planning {
  readonly request: ImportRequest;
  readonly findings: RowFindings;
  readonly ids: Ids;
}

/** New and changed people; says on each row what changes, and refuses what may not. */
export function planPeople(rows: readonly RowFacts[], { request, findings, ids }: Planning): PersonWrite[] {
  const names = teamNames(rows, request, ids);
  return rows.flatMap((row) => {
    const present = request.known.people.get(row.email);
    const roles = row.roles ?? present?.roles ?? ['engineer'];
    if (!request.mayAssignAdmin && roles.includes('admin') !== (present?.roles.includes('admin') ?? false)) {
      findings.refuse(row, 'gains or loses the role admin, which only an admin may change');
    }
    const joining = { teamId: ids.team(row.team), from: row.from, today: request.today, teamName: (id: string) => names.get(id) ?? id };
    const joined = join(present?.memberships ?? [], joining);
    if ('reason' in joined) {
      findings.refuse(row, joined.reason);
      return [];
    }
    const changes = [...(present ? changesOf(present, row, roles) : []), ...joined.changes];
    if (present) findings.change(row, ...changes);
    else findings.isNew(row);
    if (changes.length === 0) return [];
    const { email, name } = row;
    const title = row.title ?? present?.title ?? null;
    const version = (present?.version ?? 0) + 1;
    return [{ personId: ids.person(email), email, name, title, roles, version, memberships: joined.memberships, moved: joined.changes.length > 0 }];
  });
}

function changesOf(present: KnownPerson, { name, title }: RowFacts, roles: readonly AssignedRole[]): RowChange[] {
  const said = [
    { field: 'name', from: present.name, to: name },
    { field: 'title', from: present.title, to: title ?? present.title },
    { field: 'roles', from: rolesText(present.roles), to: rolesText(roles) },
    { field: 'active', from: present.active ? 'yes' : 'no', to: 'yes' },
  ];
  return said.filter(({ from, to }) => from !== to);
}

const rolesText = (roles: readonly AssignedRole[]) => roles.toSorted().join(', ');

/** By id, so that a team that is left can be named too. */
function teamNames(rows: readonly RowFacts[], { known }: ImportRequest, ids: Ids): Map<string, string> {
  const names = new Map<string, string>();
  for (const { team } of rows) if (!names.has(ids.team(team))) names.set(ids.team(team), team);
  for (const { teamId, name } of known.teams.values()) names.set(teamId, name);
  return names;
}
