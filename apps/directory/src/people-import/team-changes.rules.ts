import type { Ids, ImportRequest, TeamWrite } from './import-plan.rules.js';
import type { RowFindings } from './import-report.js';
import { loopsIn, loopText } from './loops.rules.js';
import type { RowFacts } from './row.rules.js';
import { byTeam, teamLeads } from './team-leads.rules.js';
import { parentsOf, teamParents } from './team-parents.rules.js';

interface Planning {
  readonly request: ImportRequest;
  readonly findings: RowFindings;
  readonly ids: Ids;
}

interface PlannedTeam {
  readonly key: string;
  /** Rows that put someone in it. */
  readonly rows: readonly RowFacts[];
  /** E-mail of the lead, where the file tells it. */
  readonly lead: string | undefined;
  /** Name of the team above, where the file tells it. */
  readonly parent: string | undefined;
}

/** New and changed teams; says on rows what changes in their team, and refuses what contradicts itself. */
export function planTeams(rows: readonly RowFacts[], planning: Planning): { teams: TeamWrite[]; notes: readonly string[] } {
  const { known } = planning.request;
  const { leads, refused } = teamLeads(rows, known);
  const knownLeads = [...known.teams].flatMap(([key, { leadEmail }]) => (leadEmail === null ? [] : [[key, leadEmail] as const]));
  const placed = teamParents({ rows, known, leads: new Map([...knownLeads, ...leads]) });
  for (const [row, reason] of [...refused, ...placed.refused]) planning.findings.refuse(row, reason);
  const teams = byTeam(rows);
  const nameOf = (key: string) => known.teams.get(key)?.name ?? teams.get(key)?.[0]?.team ?? key;
  const nameAbove = (key: string | undefined) => (key === undefined ? undefined : nameOf(key));
  for (const loop of loopsIn(new Map([...parentsOf(known), ...placed.parents]))) {
    refuseLoop(loop.flatMap((key) => teams.get(key) ?? []), loopText(loop.map(nameOf)), planning.findings);
  }
  const planned = [...teams].map(([key, members]) => ({ key, rows: members, lead: leads.get(key), parent: nameAbove(placed.parents.get(key)) }));
  return { teams: planned.flatMap((team) => planTeam(team, planning)), notes: placed.notes };
}

/** A loop of managers makes one of teams too, and says more: then that alone is told. */
function refuseLoop(rows: readonly RowFacts[], loop: string, findings: RowFindings): void {
  if (rows.some((row) => findings.reasons(row).length > 0)) return;
  for (const row of rows) findings.refuse(row, `sits in a team that is above itself: ${loop}`);
}

function planTeam(team: PlannedTeam, { request, findings, ids }: Planning): TeamWrite[] {
  const present = request.known.teams.get(team.key);
  const parentTeamId = team.parent === undefined ? (present?.parentTeamId ?? null) : ids.team(team.parent);
  const leadId = team.lead === undefined ? (present?.leadId ?? null) : ids.person(team.lead);
  if (present && parentTeamId === present.parentTeamId && leadId === present.leadId) return [];
  const name = present?.name ?? team.rows[0]?.team ?? team.key;
  if (present && leadId !== present.leadId) tellLead(team, present.leadEmail, findings);
  if (present && parentTeamId !== present.parentTeamId) tellParent(team, parentName(present.parentTeamId, request), findings);
  return [{ teamId: ids.team(team.key), name, parentTeamId, leadId, version: (present?.version ?? 0) + 1 }];
}

function tellLead({ rows, lead }: PlannedTeam, before: string | null, findings: RowFindings): void {
  const change = { from: before, to: lead ?? null };
  const naming = rows.filter(({ managerEmail }) => managerEmail === lead);
  for (const row of naming) findings.change(row, { field: 'manager', ...change });
  const [first] = rows;
  if (naming.length === 0 && first) findings.change(first, { field: `lead of ${first.team}`, ...change });
}

function tellParent({ rows, lead, parent }: PlannedTeam, before: string | null, findings: RowFindings): void {
  const row = rows.find(({ email }) => email === lead) ?? rows[0];
  if (row) findings.change(row, { field: `team above ${row.team}`, from: before, to: parent ?? null });
}

function parentName(teamId: string | null, { known }: ImportRequest): string | null {
  for (const team of known.teams.values()) if (team.teamId === teamId) return team.name;
  return null;
}
