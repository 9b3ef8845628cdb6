import type { Requirement } from './input.js';
import type { Standings } from './requirement-status.js';

/** The attainment of a known requirement at the lower and the upper end of what its levels may really be. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/**
 * The ends of one requirement (formula v1, point 10): each level down and up by what is missing of its confidence. Each
 * end takes the rated skill that is best at that end, so that raising one alternative never lowers an end.
 */
export function endsOf({ skillIds, level: required }: Requirement, { levels, confidences }: Standings): Ends {
  // From 0: no end is beneath it.
  let [low, high] = [0, 0];
  for (const skillId of skillIds) {
    const known = levels.get(skillId);
    if (known?.outcome !== 'level') continue;
    const doubt = 1 - (confidences.get(skillId) ?? 0);
    low = Math.max(low, Math.min(1, (known.level - doubt) / required));
    high = Math.max(high, Math.min(1, (known.level + doubt) / required));
  }
  return { low, high };
}
