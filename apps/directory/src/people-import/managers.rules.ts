import type { KnownDirectory } from './known-directory.js';
import type { RowFindings } from './import-report.js';
import { loopsIn, loopText } from './loops.rules.js';
import type { RowFacts } from './row.rules.js';

/** Refuses rows whose manager is nobody, has left, is the person, or is managed by the person. */
export function judgeManagers(rows: readonly RowFacts[], known: KnownDirectory, findings: RowFindings): void {
  const inFile = new Set(rows.map(({ email }) => email));
  const above = new Map<string, string>();
  for (const row of rows) {
    const { email, managerEmail } = row;
    if (managerEmail === null) continue;
    if (managerEmail === email) {
      findings.refuse(row, 'is named as their own manager; for someone at the top leave the cell empty');
    } else if (inFile.has(managerEmail)) {
      above.set(email, managerEmail);
    } else if (!known.people.get(managerEmail)?.active) {
      const why = known.people.has(managerEmail) ? 'has left' : 'is neither in this file nor known';
      findings.refuse(row, `has the manager ${managerEmail.slice(0, 80)}, who ${why}`);
    }
  }
  refuseLoops(rows, above, findings);
}

function refuseLoops(rows: readonly RowFacts[], above: ReadonlyMap<string, string>, findings: RowFindings): void {
  const textOf = new Map(loopsIn(above).flatMap((loop) => loop.map((email) => [email, loopText(loop)] as const)));
  for (const row of rows) {
    const text = textOf.get(row.email);
    if (text) findings.refuse(row, `is their own manager's manager: ${text}`);
  }
}
