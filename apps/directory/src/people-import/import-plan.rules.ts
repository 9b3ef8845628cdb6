import type { AssignedRole } from '@waymark/contracts';
import { RowFindings, type RowReport } from './import-report.js';
import { teamKey, type KnownDirectory, type KnownMembership } from './known-directory.js';
import { judgeManagers } from './managers.rules.js';
import { planPeople } from './people-changes.rules.js';
import type { JudgedRow, RowFacts } from './row.rules.js';
import { planTeams } from './team-changes.rules.js';

export interface ImportRequest {
  readonly rows: readonly JudgedRow[];
  readonly known: KnownDirectory;
  /** First day in the team where a row says none. */
  readonly today: string;
  /** Only an admin makes, or unmakes, an admin. */
  readonly mayAssignAdmin: boolean;
  readonly newId: () => string;
}

/** A person as they shall be. */
export interface PersonWrite {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly title: string | null;
  readonly roles: readonly AssignedRole[];
  readonly version: number;
  readonly memberships: readonly KnownMembership[];
  /** Whether the memberships are others than before. */
  readonly moved: boolean;
}

/** A team as it shall be. */
export interface TeamWrite {
  readonly teamId: string;
  readonly name: string;
  readonly parentTeamId: string | null;
  readonly leadId: string | null;
  readonly version: number;
}

export interface ImportPlan {
  readonly rows: readonly RowReport[];
  readonly notes: readonly string[];
  /** New and changed ones alone. */
  readonly people: readonly PersonWrite[];
  readonly teams: readonly TeamWrite[];
}

/** Ids of people by e-mail and of teams by key, new ones made on demand. */
export interface Ids {
  readonly person: (email: string) => string;
  readonly team: (key: string) => string;
}

/** What a file would change, row by row. Nothing of it may be applied while a row is refused. */
export function planImport(request: ImportRequest): ImportPlan {
  const findings = new RowFindings();
  for (const { facts, reasons } of request.rows) findings.refuse(facts, ...reasons);
  const rows = request.rows.map(({ facts }) => facts).filter(({ email, team }) => email !== '' && team !== '');
  const distinct = refuseRepeated(rows, findings);
  judgeManagers(distinct, request.known, findings);
  const ids = idsOf(request);
  const { teams, notes } = planTeams(distinct, { request, findings, ids });
  const people = planPeople(distinct, { request, findings, ids });
  return { rows: request.rows.map(({ facts }) => findings.report(facts)), notes, people, teams };
}

/** The first row of each e-mail; where there are several, all of them are refused. */
function refuseRepeated(rows: readonly RowFacts[], findings: RowFindings): RowFacts[] {
  const byEmail = new Map<string, RowFacts[]>();
  for (const row of rows) {
    const same = byEmail.get(row.email);
    if (same) same.push(row);
    else byEmail.set(row.email, [row]);
  }
  for (const [email, same] of byEmail) {
    if (same.length === 1) continue;
    const lines = same.slice(0, 5).map(({ line }) => line).join(', ');
    for (const row of same) findings.refuse(row, `${email} stands in the file ${same.length} times (lines ${lines})`);
  }
  return [...byEmail.values()].flatMap((same) => same.slice(0, 1));
}

function idsOf({ known, newId }: ImportRequest): Ids {
  const [people, teams] = [new Map<string, string>(), new Map<string, string>()];
  const made = (ids: Map<string, string>, key: string) => {
    const id = ids.get(key) ?? newId();
    ids.set(key, id);
    return id;
  };
  return {
    person: (email) => known.people.get(email)?.personId ?? made(people, email),
    team: (name) => known.teams.get(teamKey(name))?.teamId ?? made(teams, teamKey(name)),
  };
}
