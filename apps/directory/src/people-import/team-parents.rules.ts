import { teamKey, type KnownDirectory } from './known-directory.js';
import type { RowFacts } from './row.rules.js';

export interface TeamParents {
  /** Key of the team above by team key, for teams of which the file tells it. */
  readonly parents: ReadonlyMap<string, string>;
  readonly refused: ReadonlyMap<RowFacts, string>;
  /** What the file says and directory cannot keep, in words for people. */
  readonly notes: readonly string[];
}

export interface LedTeams {
  readonly rows: readonly RowFacts[];
  readonly known: KnownDirectory;
  /** E-mail of the lead by team key, the file's or else the one known; all teams. */
  readonly leads: ReadonlyMap<string, string>;
}

/** Where the file puts each of its teams: under `parent_team`, else under the team that the lead's manager leads. */
export function teamParents(given: LedTeams): TeamParents {
  const { parents, refused } = explicitParents(given);
  const notes: string[] = [];
  const rowOf = new Map(given.rows.map((row) => [row.email, row]));
  const ledBy = teamsByLead(given.leads);
  const knownParents = parentsOf(given.known);
  for (const team of new Set(given.rows.map((row) => teamKey(row.team)))) {
    const lead = rowOf.get(given.leads.get(team) ?? '');
    if (parents.has(team) || !lead?.managerEmail) continue;
    const above = ledBy.get(lead.managerEmail) ?? new Set();
    const parent = likeliest(above, team, [knownParents.get(team), lead.team, rowOf.get(lead.managerEmail)?.team]);
    if (parent) parents.set(team, parent);
    else if (othersIn(above, team) === 0) notes.push(`${lead.managerEmail} is named as manager of ${lead.email} but leads no team, so sees nobody.`);
    else refused.set(lead, `${lead.managerEmail} leads several teams: say in parent_team under which of them ${team} sits`);
  }
  return { parents, refused, notes };
}

function explicitParents({ rows, known }: LedTeams): { parents: Map<string, string>; refused: Map<RowFacts, string> } {
  const parents = new Map<string, string>();
  const refused = new Map<RowFacts, string>();
  const teams = new Set([...known.teams.keys(), ...rows.map((row) => teamKey(row.team))]);
  const first = new Map<string, RowFacts>();
  for (const row of rows) {
    if (row.parentTeam === null) continue;
    const [team, parent] = [teamKey(row.team), teamKey(row.parentTeam)];
    const other = first.get(team);
    if (!teams.has(parent)) refused.set(row, `has the parent team ${row.parentTeam}, which is neither in this file nor known`);
    else if (!other) {
      first.set(team, row);
      parents.set(team, parent);
    } else if (parents.get(team) !== parent) {
      refused.set(row, `puts ${row.team} under ${row.parentTeam}, but line ${other.line} puts it under ${other.parentTeam}`);
    }
  }
  return { parents, refused };
}

function teamsByLead(leads: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const ledBy = new Map<string, Set<string>>();
  for (const [team, lead] of leads) {
    const teams = ledBy.get(lead);
    if (teams) teams.add(team);
    else ledBy.set(lead, new Set([team]));
  }
  return ledBy;
}

const othersIn = (teams: ReadonlySet<string>, team: string) => teams.size - (teams.has(team) ? 1 : 0);

/** The only one beside the team itself; of several the first of those preferred that is among them. Never goes through all: one manager may lead thousands. */
function likeliest(teams: ReadonlySet<string>, team: string, preferred: readonly (string | undefined)[]): string | undefined {
  const others = othersIn(teams, team) === 1 ? [...teams] : preferred.map((name) => teamKey(name ?? ''));
  return others.find((other) => other !== team && teams.has(other));
}

/** Key of the team above by team key, as it is known. */
export function parentsOf({ teams }: KnownDirectory): Map<string, string> {
  const keys = new Map([...teams].map(([key, { teamId }]) => [teamId, key]));
  const known = [...teams].flatMap(([key, { parentTeamId }]) => {
    const parent = keys.get(parentTeamId ?? '');
    return parent === undefined ? [] : [[key, parent] as const];
  });
  return new Map(known);
}
