import { inSentence } from '../../lib/in-sentence.js';
import type { MatrixSkill } from './matrix.model.js';

/** What the sentence is made of: a part of the team's matrix. */
export interface SentenceFacts {
  /** People shown. */
  people: number;
  /** People who meet every requirement; none where the viewer may not see totals of so few. */
  meeting: number | null | undefined;
  track: string;
  skills: readonly Pick<MatrixSkill, 'name' | 'short' | 'unknown' | 'mustHave' | 'gap' | 'meeting'>[];
}

function heldBack(skills: SentenceFacts['skills']): string | null {
  const [worst] = skills.toSorted((a, b) => (b.short ?? 0) - (a.short ?? 0) || Number(b.mustHave) - Number(a.mustHave) || (b.gap ?? 0) - (a.gap ?? 0));
  if (!worst?.short) return null;
  return worst.short === 1 ? `${inSentence(worst.name)} is the first thing to work on` : `${inSentence(worst.name)} holds most people back`;
}

function notKnown(skills: SentenceFacts['skills']): string | null {
  const [worst] = skills.toSorted((a, b) => (b.unknown ?? 0) - (a.unknown ?? 0));
  if (!worst?.unknown) return null;
  return `${inSentence(worst.name)} is not rated for ${worst.unknown === 1 ? 'one person' : `${worst.unknown} people`}`;
}

function subject(meeting: number, people: number): string {
  if (people === 1) return meeting === 1 ? 'The one person here meets' : 'The one person here does not yet meet';
  if (meeting === people) return `All ${people} meet`;
  return `${meeting} of ${people} meet`;
}

/** The matrix in one sentence: how many meet the track, and what stands in the way of most. */
export function matrixSentence({ people, meeting, track, skills }: SentenceFacts): string {
  if (people === 0) return 'Nobody is in this team on this day.';
  if (meeting === null || meeting === undefined) return `Too few people for totals toward ${track}; each row says how one person stands.`;
  const nothing = skills.every((skill) => skill.meeting === 0 && skill.short === 0);
  if (nothing) return `Nothing is known yet of ${people === 1 ? 'the one person' : `the ${people} people`} here; levels appear once they are rated.`;
  const head = `${subject(meeting, people)} ${track}`;
  if (meeting === people) return `${head}.`;
  const why = heldBack(skills) ?? notKnown(skills);
  return why ? `${head}; ${why}.` : `${head}.`;
}
