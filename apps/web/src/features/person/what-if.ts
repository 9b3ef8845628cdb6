import { assumptionsOf, scoreReadiness, type Plan, type Readiness, type ScoringInput } from '@waymark/scoring';

/** What a reader supposes. Nothing of it is kept anywhere. */
export interface Supposition {
  /** By skill; null supposes that nobody ever rated it. */
  readonly levels: ReadonlyMap<string, number | null>;
  /** Requirements whose evidence rule is supposed to hold. */
  readonly evidenced: ReadonlySet<string>;
  readonly cyclesHeld: number;
}

export const nothingSupposed: Supposition = { levels: new Map(), evidenced: new Set(), cyclesHeld: 0 };

/** How many things are supposed. */
export function supposedCount({ levels, evidenced, cyclesHeld }: Supposition): number {
  return levels.size + evidenced.size + (cyclesHeld > 0 ? 1 : 0);
}

/** A level of a skill; undefined takes it back. */
export function supposeLevel(supposition: Supposition, skillId: string, level: number | null | undefined): Supposition {
  const levels = new Map(supposition.levels);
  if (level === undefined) levels.delete(skillId);
  else levels.set(skillId, level);
  return { ...supposition, levels };
}

export function supposeEvidence(supposition: Supposition, requirementId: string, holds: boolean): Supposition {
  const evidenced = new Set(supposition.evidenced);
  if (holds) evidenced.add(requirementId);
  else evidenced.delete(requirementId);
  return { ...supposition, evidenced };
}

/** What holds once a plan is done. */
export function planDone({ steps }: Plan): Supposition {
  return assumptionsOf(steps);
}

/** The same function that the server uses, in the browser: with nothing supposed it says what the server said. */
export function scoreSupposing(input: ScoringInput, { levels, evidenced, cyclesHeld }: Supposition): Readiness {
  const supposed = new Map([...levels].flatMap(([skillId, level]) => (level === null ? [] : [[skillId, level] as const])));
  const ratings = input.ratings.filter(({ skillId }) => levels.get(skillId) !== null);
  return scoreReadiness({ ...input, ratings, assumptions: { levels: supposed, evidenced, cyclesHeld } });
}
