import { evidenceField, type EvidenceField } from '@waymark/contracts';
import { linkProblem } from '@waymark/service-kit';
import { keptText } from '../inputs/kept-text.rules.js';
import type { EvidenceParts } from './evidence-parts.rules.js';
import type { EvidenceProblem } from './evidence-refused.model.js';

/** What a person writes of something done. */
export interface EvidenceContent {
  readonly skillIds: readonly string[];
  readonly occurredOn: string;
  readonly verifierId: string | null;
  readonly parts: EvidenceParts;
}

export type WrittenEvidence = Partial<Record<EvidenceField, string | null | undefined>> & {
  readonly skillIds: readonly string[];
  readonly occurredOn: string;
  readonly verifierId?: string | null;
};

/** What evidence is held against. */
export interface EvidenceFacts {
  readonly personId: string;
  readonly now: Date;
  /** Of the framework in force. */
  readonly skillIds: ReadonlySet<string>;
  /** The verifier is somebody of the organisation who has not left. */
  readonly verifierKnown: boolean;
}

export const longestPart = 1000;
/** As in the events and in the rules of requirements. */
export const longestRole = 40;
export const mostSkills = 20;
const firstDay = '1900-01-01';
/** Where a day begins first, its date is this many hours ahead of UTC. */
const earliestZone = 14;

/** Texts as they are kept: without what a database cannot hold, and nothing for a blank. */
export function contentOf(written: WrittenEvidence): EvidenceContent {
  const said = evidenceField.options.flatMap((field) => {
    const text = keptText(written[field] ?? '').trim();
    return text === '' ? [] : [[field, text] as const];
  });
  const verifierId = written.verifierId?.toLowerCase() ?? null;
  return { skillIds: [...new Set(written.skillIds)], occurredOn: written.occurredOn, verifierId, parts: Object.fromEntries(said) };
}

/** What is wrong with the words of a draft. It may be incomplete; what is there must be right. */
export function draftProblems(content: EvidenceContent, facts: EvidenceFacts): EvidenceProblem[] {
  const { skillIds, occurredOn, verifierId, parts } = content;
  const problems: EvidenceProblem[] = evidenceField.options.flatMap((field) => {
    const longest = field === 'ownRole' ? longestRole : longestPart;
    return (parts[field]?.length ?? 0) > longest ? [{ field, message: `At most ${longest.toLocaleString('en')} characters.` }] : [];
  });
  const link = parts.link ? linkProblem(parts.link) : null;
  if (link) problems.push({ field: 'link', message: link });
  if (skillIds.length > mostSkills) problems.push({ field: 'skillIds', message: `At most ${mostSkills} skills.` });
  const unknown = skillIds.find((id) => !facts.skillIds.has(id));
  if (unknown !== undefined) problems.push({ field: 'skillIds', message: `The framework in force has no skill "${unknown.slice(0, 60)}".` });
  if (occurredOn < firstDay) problems.push({ field: 'occurredOn', message: 'This is too long ago.' });
  if (occurredOn > latestToday(facts.now)) problems.push({ field: 'occurredOn', message: 'This is in the future.' });
  if (verifierId === facts.personId) problems.push({ field: 'verifierId', message: 'Name somebody other than yourself.' });
  else if (verifierId !== null && !facts.verifierKnown) problems.push({ field: 'verifierId', message: 'There is nobody here of this id.' });
  return problems;
}

/** What keeps evidence from being submitted. */
export function submitProblems(content: EvidenceContent, facts: EvidenceFacts): EvidenceProblem[] {
  const problems = draftProblems(content, facts);
  if (!content.parts.what) problems.push({ field: 'what', message: 'Say what was done.' });
  if (content.skillIds.length === 0) problems.push({ field: 'skillIds', message: 'Name at least one skill that it speaks for.' });
  if (content.verifierId === null) problems.push({ field: 'verifierId', message: 'Name somebody who can confirm it.' });
  return problems;
}

/** A reason as it is kept; null for none. */
export function reasonOf(text: string | null | undefined): string | null {
  return keptText(text ?? '').trim() || null;
}

export function reasonProblems(reason: string | null, needed: boolean): EvidenceProblem[] {
  if (needed && reason === null) return [{ field: 'reason', message: 'Say why.' }];
  return (reason?.length ?? 0) > longestPart ? [{ field: 'reason', message: `At most ${longestPart.toLocaleString('en')} characters.` }] : [];
}

function latestToday(now: Date): string {
  return new Date(now.getTime() + earliestZone * 3_600_000).toISOString().slice(0, 10);
}
