import type { Transition } from '../apps/readiness/src/cases/case-states.ts';
import type { caseParts, sights } from '../apps/readiness/src/cases/case-parts.rules.ts';

/** What the built service says of promotion cases. */
export interface CaseRules {
  readonly transitions: readonly Transition[];
  readonly caseParts: typeof caseParts;
  readonly sights: typeof sights;
}

const opening = `How a promotion case goes, and who sees what of it: made from the tables that the service itself goes by (\`apps/readiness/src/cases/case-states.ts\`,
\`case-parts.rules.ts\`). What is not here cannot be done or seen. Why it is so: decision 15.`;

const who: Readonly<Record<string, string>> = { person: 'the person', lead: 'who leads the person today', stand_in: 'HR, where nobody leads the person', for_absent: 'HR, where the person has left', hr: 'HR', member: 'a panel member', clock: 'the clock' };
const readers = ['hr', 'lead', 'member', 'person'] as const;

/** docs/promotion-case.md. */
export function casePage({ transitions, caseParts, sights }: CaseRules): string {
  const seen = caseParts.map((part) => `| ${part} | ${readers.map((reader) => sights[part][reader] ?? 'never').join(' | ')} |`);
  return [
    '<!-- Made by npm run generate. Change apps/readiness/src/cases/case-states.ts or case-parts.rules.ts instead. -->', '# The promotion case', '', opening, '',
    '## Drawn', '', '```mermaid', 'stateDiagram-v2', ...transitions.flatMap(arrowsOf), '  closed --> [*]', '  withdrawn --> [*]', '```', '',
    '## Who does what, from where to where', '', '| action | from | to | by | in round | with |', '|---|---|---|---|---|---|', ...transitions.map(rowOf), '',
    'The person is nothing else in their own case, whatever roles they have.', '',
    '## Who sees what, from when', '', 'The moments are those of the round; a member sees the rounds in which they sit.', '',
    `| part | ${readers.map((reader) => who[reader]).join(' | ')} |`, '|---|---|---|---|---|', ...seen, '',
  ].join('\n');
}

function arrowsOf({ action, from, to, round }: Transition): string[] {
  const label = round === 2 ? `${action} the appeal` : action;
  return (from.length === 0 ? ['[*]'] : from).map((state) => `  ${state} --> ${to}: ${label}`);
}

function rowOf({ action, from, to, by, round, note }: Transition): string {
  return `| ${action} | ${from.join(', ') || 'nothing'} | ${to} | ${by.map((actor) => who[actor]).join('; ')} | ${round ?? 'both'} | ${note.replaceAll('|', '\\|')} |`;
}
