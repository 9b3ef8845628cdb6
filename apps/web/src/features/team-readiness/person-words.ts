import type { RiskFlagId } from '@waymark/scoring';
import { listed } from '../../lib/phrases.js';
import { scoreText } from '../../lib/score-text.js';
import { flagSubject } from '../../lib/state-words.js';
import { gateLacks, noLevel, type Team, type TeamPerson, type TeamRequirement } from './team.model.js';

/** "Score 92, between 88 and 95": what is known of it, never the number alone. */
export function rangeText({ score, low, high }: TeamPerson, threshold: number | undefined): string {
  if (score === null || score === undefined) return 'No score: nothing is rated';
  const [from, to] = [scoreText(low ?? score, threshold), scoreText(high ?? score, threshold)];
  const shown = `Score ${scoreText(score, threshold)} of 100`;
  return from === to ? shown : `${shown}, between ${from} and ${to}`;
}

export function knownText({ coverage }: TeamPerson): string {
  const percent = Math.round(coverage * 100);
  if (percent === 0) return 'Nothing of the track is known';
  return percent === 100 ? 'All of the track is known' : `${percent} % of the track is known`;
}

function standingText(meets: number | undefined): string | null {
  if (meets === 0) return 'below the level';
  if (meets === noLevel.noOpportunity) return 'no opportunity yet';
  return meets === noLevel.unknown ? 'not rated' : null;
}

/** Why one requirement keeps the person from ready: "below the level, evidence lacking". */
export function reasonText({ meets, gates }: TeamPerson, index: number): string {
  const lacks = (part: number) => ((gates[index] ?? 0) & part) !== 0;
  const known = (meets[index] ?? noLevel.unknown) >= 0;
  const parts = [
    standingText(meets[index]),
    known && lacks(gateLacks.confirmed) ? 'not confirmed' : null,
    lacks(gateLacks.evidence) ? 'evidence lacking' : null,
    lacks(gateLacks.sustained) ? 'not held long enough' : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

export interface Blocker {
  readonly requirement: TeamRequirement;
  readonly why: string;
}

/** What keeps the person from ready, in the order of the track. */
export function blockersOf({ requirements }: Team, person: TeamPerson): Blocker[] {
  return requirements.flatMap((requirement, index) => (person.keeps[index] === 1 ? [{ requirement, why: reasonText(person, index) }] : []));
}

/** Where nothing in particular keeps somebody from ready who is not, the sum of it does. */
export function noBlockerText({ state }: TeamPerson): string {
  if (state === 'READY') return 'Nothing';
  return state === 'NOT_ENOUGH_DATA' ? 'Too little is rated' : 'No single requirement: the score as a whole';
}

/** Flags as subjects to talk over; null where none is raised. */
export function flagsText({ flags }: TeamPerson): string | null {
  if (flags.length === 0) return null;
  return `To talk over: ${listed(flags.map((flag) => flagSubject[flag as RiskFlagId] ?? flag))}`;
}
