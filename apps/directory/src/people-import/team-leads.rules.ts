import { teamKey, type KnownDirectory } from './known-directory.js';
import type { RowFacts } from './row.rules.js';

export interface TeamLeads {
  /** E-mail of the lead by team key, for teams whose lead the file tells. */
  readonly leads: ReadonlyMap<string, string>;
  /** Rows that name another manager than their team's other rows, and why they are refused. */
  readonly refused: ReadonlyMap<RowFacts, string>;
}

/**
 * Whom the file makes lead of each team: the one manager that its rows name, where the lead's own row does not count.
 * Who sits alone in a team, is someone's manager and leads nothing else leads the team they sit in.
 */
export function teamLeads(rows: readonly RowFacts[], known: KnownDirectory): TeamLeads {
  const managers = new Set(rows.map(({ managerEmail }) => managerEmail));
  const leads = new Map<string, string>();
  const refused = new Map<RowFacts, string>();
  const alone: [string, RowFacts][] = [];
  for (const [team, members] of byTeam(rows)) {
    const knownLead = known.teams.get(team)?.leadEmail ?? null;
    const [only] = members;
    if (only && members.length === 1 && managers.has(only.email) && knownLead === null) alone.push([team, only]);
    else tellLead({ leads, refused }, team, { members, knownLead });
  }
  const leading = new Set(leads.values());
  for (const [team, only] of alone) {
    if (!leading.has(only.email)) leads.set(team, only.email);
    else tellLead({ leads, refused }, team, { members: [only], knownLead: null });
  }
  return { leads, refused };
}

/** Rows by the key of their team, in the order of the file. */
export function byTeam(rows: readonly RowFacts[]): Map<string, RowFacts[]> {
  const teams = new Map<string, RowFacts[]>();
  for (const row of rows) {
    const key = teamKey(row.team);
    const members = teams.get(key);
    if (members) members.push(row);
    else teams.set(key, [row]);
  }
  return teams;
}

interface Found {
  readonly leads: Map<string, string>;
  readonly refused: Map<RowFacts, string>;
}

function tellLead({ leads, refused }: Found, team: string, { members, knownLead }: { members: readonly RowFacts[]; knownLead: string | null }): void {
  const naming = members.filter(({ managerEmail }) => managerEmail !== null);
  const candidates = new Set(naming.map(({ managerEmail }) => managerEmail));
  const fits = [...candidates].filter((lead) => naming.every((row) => row.managerEmail === lead || row.email === lead));
  const [lead] = fits;
  if (lead) {
    // The present lead's own row tells who is above them, not who leads in their place.
    if (naming.some((row) => row.email !== knownLead)) leads.set(team, lead);
    return;
  }
  for (const [row, reason] of disagreement(naming)) refused.set(row, reason);
}

/** The rows of the fewer are refused, since a slip is rarer than the rule; of equally many, all. */
function disagreement(naming: readonly RowFacts[]): [RowFacts, string][] {
  const lines = new Map<string, number[]>();
  for (const { managerEmail, line } of naming) {
    if (managerEmail === null) continue;
    const same = lines.get(managerEmail);
    if (same) same.push(line);
    else lines.set(managerEmail, [line]);
  }
  const counted = [...lines].sort(([, a], [, b]) => b.length - a.length);
  const most = counted[0]?.[1].length ?? 0;
  const several = counted.filter(([, those]) => those.length === most).length > 1;
  const says = counted.slice(0, 5).map(([email, those]) => `${email} (${lineText(those)})`).join(' and ');
  const reason = `${naming[0]?.team} is given ${counted.length === 2 ? 'two' : counted.length} managers, ${says}; a team has one lead`;
  return naming.filter(({ managerEmail }) => several || lines.get(managerEmail ?? '')?.length !== most).map((row) => [row, reason]);
}

function lineText(lines: readonly number[]): string {
  const shown = lines.slice(0, 3).join(', ');
  return `${lines.length === 1 ? 'line' : 'lines'} ${shown}${lines.length > 3 ? ` and ${lines.length - 3} more` : ''}`;
}
