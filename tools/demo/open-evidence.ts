import { goodTexts, vagueTexts, type EvidenceText } from './evidence-texts.ts';

/** What somebody wrote in this quarter, and what became of it. */
export interface OpenEvidence {
  readonly name: string;
  readonly text: EvidenceText;
  readonly daysAgo: number;
  /** `submitted` waits for the manager. */
  readonly state: 'draft' | 'submitted' | 'accepted' | 'rejected';
  /** Of the decision. */
  readonly reason?: string;
}

const text = (what: string) => [...goodTexts, ...vagueTexts].find((one) => one.what.startsWith(what)) ?? { what, skillIds: [] };

/** As written, with the places of a text filled in. */
export function told(begins: string, words: Readonly<Record<string, string>>): EvidenceText {
  const filled = Object.entries(text(begins)).map(([field, value]) => [field, typeof value === 'string' ? value.replace(/\{(\w+)\}/g, (_place, name: string) => words[name] ?? name) : value] as const);
  return Object.fromEntries(filled) as unknown as EvidenceText;
}

const vault = { thing: 'refunds', whole: 'the card vault', page: 'the order history' };

/** In every state; the seed's two examples are among what waits for Priya. */
export const openEvidence: readonly OpenEvidence[] = [
  { name: 'Amara Okafor', text: { ...text('Helped to make the pipeline faster'), what: 'Rehearsed the failover of the ledger with the on-call team', skillIds: ['distributed-systems'] }, daysAgo: 6, state: 'draft' },
  { name: 'Sofia Lindqvist', text: text('Reduced API latency by 35%'), daysAgo: 20, state: 'submitted' },
  { name: 'Sofia Lindqvist', text: text('Handled 10,000+ concurrent users'), daysAgo: 12, state: 'submitted' },
  { name: 'Tomás Herrera', text: told('Cached {page}', vault), daysAgo: 16, state: 'submitted' },
  { name: 'Kwame Mensah', text: text('Worked on the cloud migration'), daysAgo: 25, state: 'rejected', reason: 'Which part was yours, and what was different afterwards? Say it with a number and send it again.' },
  { name: 'Lena Fischer', text: told('Mentored two engineers', vault), daysAgo: 30, state: 'accepted', reason: 'Both lead incidents by now; I was there.' },
];
