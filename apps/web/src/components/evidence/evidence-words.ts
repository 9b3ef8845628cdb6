import { qualityParts, type QualityPart } from '@waymark/scoring';
import { listed } from '../../lib/phrases.js';
import type { TextField } from './evidence-fields.js';

/** Points that a piece of evidence can reach, and those that rules of requirements ask for where they say nothing else. */
export const bestQuality = qualityParts.length;
export const goodQuality = 5;

interface FieldWords {
  label: string;
  /** What to write there, in plain words. */
  help: string;
  placeholder?: string;
}

export const fieldWords: Readonly<Record<TextField, FieldWords>> = {
  what: { label: 'What you did', help: 'One or two sentences that somebody outside your team understands.', placeholder: 'Reduced API latency by 35%' },
  metric: { label: 'What was measured', help: 'Name the number.', placeholder: 'p95 latency of checkout' },
  baseline: { label: 'Before', help: 'The number at the start.', placeholder: '420' },
  result: { label: 'After, or the difference', help: 'The number that came of it.', placeholder: '270' },
  unit: { label: 'Unit', help: 'What the numbers count.', placeholder: 'ms' },
  period: { label: 'Over which time', help: 'From when to when it was measured.', placeholder: 'four weeks before and after the release' },
  ownRole: { label: 'Your part in it', help: 'Lead, owner, contributor, or in your own words.', placeholder: 'lead' },
  verifier: { label: 'Or somebody from outside', help: 'A customer or a former colleague, by name. Fills the point; who decides is the person above or your lead.', placeholder: 'Kim Novak, customer' },
  scale: { label: 'How large', help: 'Users, requests, data, people.', placeholder: '10,000 concurrent users' },
  complexity: { label: 'What made it hard', help: 'The part that not everybody would have managed.' },
  businessImpact: { label: 'What it was worth, and to whom', help: 'To customers, to the team, in money or in time.' },
  security: { label: 'What kept it safe', help: 'How data and access were protected, where that was part of it.' },
  technologies: { label: 'What it was made with', help: 'Languages, tools, services.', placeholder: 'TypeScript, PostgreSQL, Redis' },
  link: { label: 'Link', help: 'Where it can be seen: a design document, a merge request, a dashboard.', placeholder: 'https://' },
};

/** Each part that gives a point, as a sentence names it, and how to get it. */
export const partWords: Readonly<Record<QualityPart, { name: string; how: string }>> = {
  metric: { name: 'what was measured', how: 'Name what was measured.' },
  baseline: { name: 'the number before', how: 'Say what the number was before.' },
  result: { name: 'the number after', how: 'Say what the number was after, or the difference.' },
  unit: { name: 'the unit', how: 'Say what the numbers count: ms, %, users.' },
  period: { name: 'the time over which it was measured', how: 'Say over which time it was measured.' },
  ownRole: { name: 'your part in it', how: 'Say what your part in it was: lead, owner, contributor.' },
  verifier: { name: 'who can confirm it', how: 'Name somebody who can confirm it.' },
};

/** How well something is told, in a word or two. */
export function qualityText(quality: number): string {
  if (quality >= bestQuality) return 'Fully told';
  if (quality >= goodQuality) return 'Can be checked';
  return quality > 2 ? 'Hard to check' : 'A claim so far';
}

/** "Missing: the number before and the unit". */
export function missingText(missing: readonly QualityPart[]): string {
  return missing.length === 0 ? 'Nothing is missing' : `Missing: ${listed(missing.map((part) => partWords[part].name))}`;
}

type Tone = 'good' | 'warn' | 'bad' | 'quiet' | 'accent';
export type EvidenceStateName = 'draft' | 'submitted' | 'accepted' | 'rejected';

export const stateWords: Readonly<Record<EvidenceStateName, { label: string; tone: Tone }>> = {
  draft: { label: 'Draft', tone: 'quiet' },
  submitted: { label: 'Waits for a decision', tone: 'accent' },
  accepted: { label: 'Accepted', tone: 'good' },
  rejected: { label: 'Not accepted', tone: 'warn' },
};

/** The words of a state as GraphQL names it, in fields and in filters. */
export function wordsOfState(state: string): { label: string; tone: Tone } {
  return stateWords[state.toLowerCase() as EvidenceStateName] ?? { label: state, tone: 'quiet' };
}
