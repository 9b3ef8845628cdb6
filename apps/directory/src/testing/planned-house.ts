import { v7 } from 'uuid';
import type { KnownDirectory, KnownPerson, KnownTeam } from '../people-import/known-directory.js';
import { planImport, type ImportPlan, type ImportRequest } from '../people-import/import-plan.rules.js';
import { judgeRow } from '../people-import/row.rules.js';
import type { Column } from '../people-import/people-file.columns.js';

export type Cells = Partial<Record<Column, string>> & { email: string };

export const nothingKnown: KnownDirectory = { people: new Map(), teams: new Map() };
export const today = '2026-11-24';

/** Plans rows given as cells; line 2 is the first. */
export function plan(cells: readonly Cells[], known = nothingKnown, more: Partial<ImportRequest> = {}): ImportPlan {
  const rows = cells.map((row, index) => judgeRow({ line: index + 2, cells: { name: row.email.split('@')[0], team: 'Team', ...row }, broken: null }));
  return planImport({ rows, known, today, mayAssignAdmin: true, newId: v7, ...more });
}

/** What would be known once a plan was applied. */
export function applied({ people, teams }: ImportPlan, known = nothingKnown): KnownDirectory {
  const after = new Map<string, KnownPerson>(known.people);
  for (const person of people) after.set(person.email, { ...person, active: true });
  const emailOf = new Map([...after.values()].map(({ personId, email }) => [personId, email]));
  const teamsAfter = new Map<string, KnownTeam>(known.teams);
  for (const team of teams) teamsAfter.set(team.name.toLowerCase(), { ...team, leadEmail: emailOf.get(team.leadId ?? '') ?? null });
  return { people: after, teams: teamsAfter };
}

/** `Payments < Commerce, led by priya@a.example` per team, by name. */
export function structure({ people, teams }: KnownDirectory): string[] {
  const named = [...teams.values()];
  const emailOf = new Map([...people.values()].map(({ personId, email }) => [personId, email]));
  return named
    .map(({ name, parentTeamId, leadId }) => {
      const parent = named.find(({ teamId }) => teamId === parentTeamId)?.name;
      return `${name}${parent ? ` < ${parent}` : ''}${leadId ? `, led by ${emailOf.get(leadId)?.split('@')[0]}` : ''}`;
    })
    .toSorted();
}
