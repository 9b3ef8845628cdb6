import type { Certification } from '../frameworks/framework.model.js';

/** Most suggestions; less alike than this is no suggestion. */
const most = 5;
const leastAlike = 0.25;

/** Certifications whose name, alias or id is most like what was written, best first. */
export function suggestCertifications(certifications: readonly Certification[], word: string): Certification[] {
  const wanted = pairsOf(word);
  const scored = certifications.map((known) => ({ known, score: Math.max(...[known.id, known.name, ...known.aliases].map((text) => alike(wanted, pairsOf(text)))) }));
  const alikeEnough = scored.filter(({ score }) => score >= leastAlike).toSorted((one, other) => other.score - one.score || one.known.id.localeCompare(other.known.id, 'en'));
  return alikeEnough.slice(0, most).map(({ known }) => known);
}

/** Pairs of neighbouring letters within words. */
function pairsOf(text: string): string[] {
  const words = text.toLowerCase().slice(0, 200).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => (word.length === 1 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))));
}

/** Dice's coefficient: 1 for the same pairs, 0 for none in common. */
function alike(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 0;
  const left = [...other];
  const shared = one.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (one.length + other.length);
}
