import { gatePart } from '../standing/standing.rules.js';
import { meets, type AskedOfAll, type TeamStanding } from './team-standing.js';

/** How many people one requirement keeps from READY, and by what: someone may lack several things and is then in several. */
export interface Blocking {
  readonly people: number;
  /** A level below the required one. */
  readonly belowLevel: number;
  /** No level is known: never rated, or no opportunity. */
  readonly notKnown: number;
  /** A level is known, but by the person's own word alone, or it is disputed. */
  readonly notConfirmed: number;
  /** No accepted evidence of the kind asked for. */
  readonly withoutEvidence: number;
  /** Not met in enough closed cycles. */
  readonly notSustained: number;
}

/**
 * Whether a requirement keeps someone from READY. A must-have does as long as its gate fails. The others have no gate: one
 * does where the smallest plan raises or rates one of its skills and its level is not reached, since that is the least
 * that would do; what falls short without being needed keeps nobody.
 */
export function keepsFromReady({ state, meets: met, gates, steps }: TeamStanding, requirement: AskedOfAll, index: number): boolean {
  if (state === 'READY' || met[index] === meets.exempt) return false;
  if (requirement.mustHave) return (gates[index] ?? 0) !== 0;
  if (met[index] === meets.yes) return false;
  return requirement.skillIds.some((skillId) => steps.includes(`raise:${skillId}`) || steps.includes(`rate:${skillId}`));
}

function isKnown(person: TeamStanding, index: number): boolean {
  return (person.meets[index] ?? meets.unknown) >= meets.short;
}

function lacks({ gates }: TeamStanding, index: number, part: number): boolean {
  return ((gates[index] ?? 0) & part) !== 0;
}

/** Per requirement, in the order of the track. */
export function blockingOf(people: readonly TeamStanding[], requirements: readonly AskedOfAll[]): Blocking[] {
  return requirements.map((requirement, index) => {
    const kept = people.filter((person) => keepsFromReady(person, requirement, index));
    const count = (holds: (person: TeamStanding) => boolean) => kept.filter(holds).length;
    return {
      people: kept.length,
      belowLevel: count((person) => person.meets[index] === meets.short),
      notKnown: count((person) => !isKnown(person, index)),
      // Of what is not known there is nothing to confirm.
      notConfirmed: count((person) => isKnown(person, index) && lacks(person, index, gatePart.confirmed)),
      withoutEvidence: count((person) => lacks(person, index, gatePart.evidence)),
      notSustained: count((person) => lacks(person, index, gatePart.sustained)),
    };
  });
}
