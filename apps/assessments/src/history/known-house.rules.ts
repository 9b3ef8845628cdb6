import type { DocumentProblem } from '../inputs/document-problem.model.js';
import { problemAt } from '../inputs/document-problem.rules.js';

/** The parts of a published framework version that a history is held against. */
export interface KnownFramework {
  readonly id: string;
  readonly effectiveFrom: Date;
  readonly skillIds: ReadonlySet<string>;
  readonly maxLevel: number;
  readonly certifications: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[]; readonly validityMonths: number | null }[];
}

/** What the organisation has, as far as a history touches it. */
export interface KnownHouse {
  readonly now: Date;
  readonly people: ReadonlySet<string>;
  /** Published, oldest first. */
  readonly frameworks: readonly KnownFramework[];
}

/** The version in force at an instant; null before the first. */
export function frameworkAt(frameworks: readonly KnownFramework[], instant: Date): KnownFramework | null {
  return frameworks.findLast(({ effectiveFrom }) => effectiveFrom <= instant) ?? null;
}

/** A problem unless somebody of the organisation, as far as this service has heard, has this id. */
export function unknownPerson(personId: string, { people }: KnownHouse, path: readonly PropertyKey[]): DocumentProblem[] {
  return people.has(personId) ? [] : [problemAt(path, 'Nobody has this id.')];
}
