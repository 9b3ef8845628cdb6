import type { FlagReason, RiskFlag, RiskFlagId } from './result.js';

/** Binary fractions must not raise a flag over anybody who is exactly at a threshold. */
const tolerance = 1e-9;

export function isAbove(measured: number, threshold: number): boolean {
  return measured > threshold + tolerance;
}

export function isBelow(measured: number, threshold: number): boolean {
  return measured < threshold - tolerance;
}

/** A part of a flag's rule, and whether there is anything to judge it by. One that is not judged never holds. */
export interface FlagPart {
  readonly judged: boolean;
  readonly reason: FlagReason;
}

interface Finding extends Partial<Pick<FlagReason, 'evidenceIds' | 'requirementIds' | 'ratingIds' | 'cycleIds'>> {
  readonly judged: boolean;
  readonly holds: boolean;
  readonly measured: number | null;
  readonly threshold: number | null;
}

function sorted(ids: readonly string[] = []): readonly string[] {
  return [...new Set(ids)].sort();
}

/** Ids are shown each once, by id; cycles in the order in which they are given: the newest first. What is not judged shows none. */
export function flagPart(part: string, { judged, holds, measured, threshold, ...found }: Finding): FlagPart {
  const rows: Partial<Finding> = judged ? found : {};
  return {
    judged,
    reason: {
      part,
      holds: judged && holds,
      measured: judged ? measured : null,
      threshold,
      evidenceIds: sorted(rows.evidenceIds),
      requirementIds: sorted(rows.requirementIds),
      ratingIds: sorted(rows.ratingIds),
      cycleIds: rows.cycleIds ?? [],
    },
  };
}

/** A flag whose parts are joined by "or": one that holds raises it, and one that is judged is enough to clear it. */
export function anyOf(id: RiskFlagId, parts: readonly FlagPart[]): RiskFlag {
  return flagOf(id, parts, { judged: parts.some(({ judged }) => judged), raised: parts.some(({ reason }) => reason.holds) });
}

/** A flag whose parts are joined by "and": all must be judged, and all must hold. */
export function allOf(id: RiskFlagId, parts: readonly FlagPart[]): RiskFlag {
  return flagOf(id, parts, { judged: parts.every(({ judged }) => judged), raised: parts.every(({ reason }) => reason.holds) });
}

function flagOf(id: RiskFlagId, parts: readonly FlagPart[], { judged, raised }: { readonly judged: boolean; readonly raised: boolean }): RiskFlag {
  return { id, outcome: !judged ? 'not_judged' : raised ? 'raised' : 'clear', reasons: parts.map(({ reason }) => reason) };
}
