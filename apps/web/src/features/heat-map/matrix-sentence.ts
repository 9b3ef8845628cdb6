import { inSentence } from '../../lib/in-sentence.js';
import type { MatrixSkill } from './matrix.model.js';

/** What the sentence is made of: a part of the team's matrix. */
export interface SentenceFacts {
  /** People shown. */
  people: number;
  /** People whose levels reach every requirement, whatever else a gate asks for; none where the viewer may not see totals of so few. */
  meeting: number | null | undefined;
  track: string;
  /** Of a day that is over. */
  past: boolean;
  skills: readonly Pick<MatrixSkill, 'name' | 'short' | 'unknown' | 'mustHave' | 'gap' | 'meeting'>[];
}

function heldBack({ skills, past }: SentenceFacts): string | null {
  const [worst] = skills.toSorted((a, b) => (b.short ?? 0) - (a.short ?? 0) || Number(b.mustHave) - Number(a.mustHave) || (b.gap ?? 0) - (a.gap ?? 0));
  if (!worst?.short) return null;
  const who = worst.short === 1 ? `one ${past ? 'was' : 'is'}` : `${worst.short} ${past ? 'were' : 'are'}`;
  return `${who} below level in ${inSentence(worst.name)}`;
}

function notKnown({ skills, past }: SentenceFacts): string | null {
  const [worst] = skills.toSorted((a, b) => (b.unknown ?? 0) - (a.unknown ?? 0));
  if (!worst?.unknown) return null;
  return `${inSentence(worst.name)} ${past ? 'was' : 'is'} not rated for ${worst.unknown === 1 ? 'one person' : `${worst.unknown} people`}`;
}

function subject(meeting: number, people: number, past: boolean): string {
  const reaches = past ? 'reached' : 'reaches';
  if (people === 1) return `The one person here ${meeting === 1 ? reaches : `${past ? 'did' : 'does'} not yet reach`}`;
  const reach = past ? 'reached' : 'reach';
  if (meeting === people) return `All ${people} ${reach}`;
  return `${meeting} of ${people} ${meeting === 1 ? reaches : reach}`;
}

/** The matrix in one sentence, which is of levels alone: who is ready is another question, and another page. */
export function matrixSentence(facts: SentenceFacts): string {
  const { people, meeting, track, skills, past } = facts;
  if (people === 0) return 'Nobody is in this team on this day.';
  if (meeting === null || meeting === undefined) return `Too few people for totals toward ${track}; each row says how one person stands.`;
  const nothing = skills.every((skill) => skill.meeting === 0 && skill.short === 0);
  if (nothing) return `Nothing is known yet of ${people === 1 ? 'the one person' : `the ${people} people`} here; levels appear once they are rated.`;
  const head = `${subject(meeting, people, past)} every level asked for`;
  if (meeting === people) return `${head}.`;
  const why = heldBack(facts) ?? notKnown(facts);
  return why ? `${head}; ${why}.` : `${head}.`;
}
