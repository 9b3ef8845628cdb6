import type { Requirement, RequirementStatus, ScoringInput } from '../../index.js';
import { type GateParts, gateParts } from './gates.js';
import { compareText, type Standing, standing, TOLERANCE, type Word } from './standing.js';

/*
 * Readings of points 3 to 8, 10 and 12:
 * 3a. Whether a skill whose rating is no level has a confidence is not said. Before comparing it was taken to have none;
 *     the library gives it that of its rating by point 9, which is closer to the words ("confidence of a skill"), and so
 *     does this: a skill of which the person said "not applicable" goes before one of which nobody has said anything.
 * 4a. A level is compared with the required one exactly: it is rounded already. The tolerance is for score, coverage, cost.
 * 6a. A score of null is never enough, whatever the settings ask for.
 * 10a. The confirmed flag, the tie rules and the chosen skill of point 3 play no part in the interval: each end takes the
 *      best of all rated skills of the requirement.
 * 12a. NOT_ENOUGH_DATA goes before READY, should the settings make both possible.
 * 12b. Where an organisation asks for a coverage of 0, the text says NOT_ENOUGH_DATA of nobody. The library still says it
 *      where nothing at all is known; without a score nothing can be said, so it is the same here since comparing.
 */

export interface Row {
  readonly requirementId: string;
  readonly status: RequirementStatus;
  readonly skillId: string | null;
  readonly level: number | null;
  readonly confirmed: boolean;
  readonly contribution: number | null;
  readonly lostPoints: number | null;
  readonly confidence: number | null;
  readonly gate: GateParts | null;
}

export interface Evaluation {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly coverage: number;
  readonly met: number;
  readonly enoughData: boolean;
  readonly ready: boolean;
  /** By requirement id. */
  readonly rows: readonly Row[];
}

interface Judged {
  readonly requirement: Requirement;
  readonly all: readonly Standing[];
  readonly chosen: Standing | undefined;
  readonly status: RequirementStatus;
}

const order: readonly Word[] = ['level', 'no_opportunity', 'not_applicable', 'unknown'];

/** Points 3 and 4: negative where `one` goes first. */
function compareForRequirement(one: Standing, other: Standing, required: number): number {
  const byWord = order.indexOf(one.word) - order.indexOf(other.word);
  if (byWord !== 0) {
    return byWord;
  }
  const byLevel = one.word === 'level' ? Math.min(other.level, required) - Math.min(one.level, required) : 0;
  return (
    byLevel ||
    Number(other.confirmed) - Number(one.confirmed) ||
    other.confidence - one.confidence ||
    compareText(one.skillId, other.skillId)
  );
}

function statusOf(chosen: Standing | undefined, required: number): RequirementStatus {
  switch (chosen?.word) {
    case 'level':
      return chosen.level >= required ? 'MET' : 'SHORT';
    case 'no_opportunity':
      return 'NO_OPPORTUNITY';
    case 'not_applicable':
      return 'EXEMPT';
    default:
      return 'UNKNOWN';
  }
}

function judge(requirement: Requirement, standings: ReadonlyMap<string, Standing>): Judged {
  const all = requirement.skillIds.flatMap((skillId) => standings.get(skillId) ?? []);
  const chosen = [...all].sort((one, other) => compareForRequirement(one, other, requirement.level))[0];
  return { requirement, all, chosen, status: statusOf(chosen, requirement.level) };
}

const isKnown = ({ status }: Judged): boolean => status === 'MET' || status === 'SHORT';
const weigh = (judged: readonly Judged[]): number => judged.reduce((sum, { requirement }) => sum + requirement.weight, 0);

/** Point 6, of whatever level each known requirement is given; null where none is known. */
function scoreWith(known: readonly Judged[], levelOf: (judged: Judged) => number): number | null {
  if (known.length === 0) {
    return null;
  }
  const sum = known.reduce((total, one) => total + one.requirement.weight * Math.min(1, levelOf(one) / one.requirement.level), 0);
  return (100 * sum) / weigh(known);
}

const ratedOf = ({ all }: Judged): Standing[] => all.filter(({ word }) => word === 'level');
const lowest = (judged: Judged): number => Math.max(...ratedOf(judged).map((one) => Math.max(0, one.level - (1 - one.confidence))));
const highest = (judged: Judged): number => Math.max(...ratedOf(judged).map((one) => one.level + (1 - one.confidence)));

function rowOf(input: ScoringInput, judged: Judged, knownWeight: number): Row {
  const { requirement, chosen, status } = judged;
  const known = isKnown(judged) && chosen !== undefined;
  const attainment = known ? Math.min(1, chosen.level / requirement.level) : null;
  const points = (share: number): number => (100 * requirement.weight * share) / knownWeight;
  const confirmed = chosen?.confirmed ?? false;
  return {
    requirementId: requirement.id,
    status,
    skillId: chosen?.skillId ?? null,
    level: known ? chosen.level : null,
    confirmed,
    contribution: attainment === null ? null : points(attainment),
    lostPoints: attainment === null ? null : points(1 - attainment),
    confidence: known ? chosen.confidence : null,
    gate: requirement.mustHave && status !== 'EXEMPT' ? gateParts(input, requirement, { met: status === 'MET', confirmed }) : null,
  };
}

/** Points 1 to 11, and of point 12 what needs no plan. */
export function evaluate(input: ScoringInput): Evaluation {
  const skillIds = new Set(input.requirements.flatMap((requirement) => requirement.skillIds));
  const standings = new Map([...skillIds].map((skillId) => [skillId, standing(input, skillId)]));
  const judged = input.requirements
    .map((requirement) => judge(requirement, standings))
    .sort((one, other) => compareText(one.requirement.id, other.requirement.id));
  const known = judged.filter(isKnown);
  const asked = weigh(judged.filter(({ status }) => status !== 'EXEMPT'));
  const coverage = asked === 0 ? 0 : weigh(known) / asked;
  const score = scoreWith(known, ({ chosen }) => chosen?.level ?? Number.NaN);
  const rows = judged.map((one) => rowOf(input, one, weigh(known)));
  const { enoughCoverage, readyCoverage, readyScore } = input.settings;
  const enoughData = score !== null && coverage >= enoughCoverage - TOLERANCE;
  return {
    score,
    low: scoreWith(known, lowest),
    high: scoreWith(known, highest),
    coverage,
    met: rows.filter(({ status }) => status === 'MET').length,
    enoughData,
    ready:
      enoughData &&
      rows.every(({ gate }) => gate === null || gate.passes) &&
      coverage >= readyCoverage - TOLERANCE &&
      score !== null &&
      score >= readyScore - TOLERANCE,
    rows,
  };
}
