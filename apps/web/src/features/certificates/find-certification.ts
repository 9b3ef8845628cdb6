import type { Certification } from './certificate.model.js';

export interface FoundCertification {
  certification: Certification;
  /** The other word by which it was found, where its name does not say why. */
  by: string | null;
}

const plain = (text: string) => text.trim().toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

function holds(text: string, words: readonly string[]): boolean {
  const within = plain(text);
  return words.every((word) => within.includes(word));
}

/** How well it is meant by what was typed: called just so, in one piece within a word for it, word by word; null: not at all. */
function meant({ id, name, issuer, aliases }: Certification, typed: string): number | null {
  const called = [name, ...aliases, id].map(plain);
  if (called.includes(typed)) return 0;
  if (called.some((text) => text.includes(typed))) return 1;
  return holds([...called, issuer].join(' '), typed.split(/\s+/)) ? 2 : null;
}

/** Certifications that are called as typed, by name, other words, id or issuer, the likeliest first. Nothing typed finds all, by name. */
export function findCertifications(known: readonly Certification[], text: string): FoundCertification[] {
  const typed = plain(text);
  const found = known.flatMap((certification) => {
    const place = meant(certification, typed);
    const { name, aliases } = certification;
    const by = plain(name).includes(typed) ? null : (aliases.find((alias) => plain(alias).includes(typed)) ?? null);
    return place === null ? [] : [{ certification, by, place }];
  });
  const sorted = found.toSorted((one, other) => one.place - other.place || one.certification.name.localeCompare(other.certification.name, 'en'));
  return sorted.map(({ certification, by }) => ({ certification, by }));
}
