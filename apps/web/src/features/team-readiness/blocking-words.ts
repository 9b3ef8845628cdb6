import { listed } from '../../lib/phrases.js';
import type { TeamRequirement } from './team.model.js';

/** "5 are below level 3 and 2 not rated": by what a requirement keeps people from ready. Someone may lack several things. */
export function whyText({ blocking, target }: TeamRequirement): string {
  if (!blocking) return '';
  const parts: [number, string][] = [
    [blocking.belowLevel, `below level ${target}`],
    [blocking.notKnown, 'not rated'],
    [blocking.notConfirmed, 'not confirmed'],
    [blocking.withoutEvidence, 'without the evidence asked for'],
    [blocking.notSustained, 'not held long enough'],
  ];
  return listed(parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`));
}

/** "Keeps 7 of 9 from ready". */
export function keptText({ blocking }: TeamRequirement, people: number): string {
  return `Keeps ${blocking?.people ?? 0} of ${people} from ready`;
}
