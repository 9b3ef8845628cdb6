import type { Assumptions, ScoringInput } from '../../index.js';
import { evaluate } from './evaluation.js';
import { compareText, countingRatings, standing, TOLERANCE } from './standing.js';

/*
 * Readings of point 13:
 * 13a. "EXEMPT stays out": a skill that is EXEMPT gets no step, and a requirement that is EXEMPT asks for none: an unknown
 *      alternative of it is rated only where another requirement, not EXEMPT, names that skill too. Should such a rating
 *      bring the EXEMPT requirement in, it is in, as the formula says of the levels after the plan.
 * 13b. "The highest level that a requirement of the track asks of it": any requirement of the track, EXEMPT or not.
 * 13c. A raise leads to the next whole level above, whatever the fraction; raises end where the track asks for no more.
 * 13d. A skill of which the person's own "not applicable" is all that was said is unknown, and can be rated.
 * 13e. Only a level can be confirmed: not a NO_OPPORTUNITY. A disputed level is one that is not confirmed.
 * 13f. A plan is looked for in every state, NOT_ENOUGH_DATA included; in READY it is empty.
 * 13g. Costs within 1e-9 of each other are a tie. Lists of ids are compared id by id.
 * 13h. Steps come on top of what is assumed already.
 */

export interface PlainPlan {
  readonly cost: number;
  readonly stepIds: readonly string[];
}

/** One thing that can be done with one skill: nothing, some raises, a confirmation or a rating. */
export interface Option {
  readonly skillId: string;
  readonly stepIds: readonly string[];
  readonly cost: number;
  /** The assumed level it leads to; null for nothing. */
  readonly level: number | null;
}

function raises(skillId: string, from: number, more: { top: number; effort: number }): Option[] {
  const found: Option[] = [];
  const stepIds: string[] = [];
  for (let level = from; level < more.top; ) {
    level = Math.floor(level) + 1;
    stepIds.push(`raise:${skillId}`);
    found.push({ skillId, stepIds: [...stepIds], cost: stepIds.length * more.effort, level });
  }
  return found;
}

function optionsOf(input: ScoringInput, skillId: string, exempt: ReadonlySet<string>): Option[] {
  const { word, level, confirmed } = standing(input, skillId);
  const asking = input.requirements.filter((requirement) => requirement.skillIds.includes(skillId));
  const more = {
    top: Math.max(...asking.map((requirement) => requirement.level)),
    effort: input.skills.find((skill) => skill.id === skillId)?.effort ?? 1,
  };
  const nothing: Option = { skillId, stepIds: [], cost: 0, level: null };
  switch (word) {
    case 'level': {
      const confirm: Option = { skillId, stepIds: [`confirm:${skillId}`], cost: 0.25, level };
      return [nothing, ...(confirmed ? [] : [confirm]), ...raises(skillId, level, more)];
    }
    case 'no_opportunity':
      return [nothing, ...raises(skillId, 0, more)];
    case 'unknown': {
      const rate: Option = { skillId, stepIds: [`rate:${skillId}`], cost: 0.25, level: more.top };
      return asking.some((requirement) => !exempt.has(requirement.id)) ? [nothing, rate] : [nothing];
    }
    case 'not_applicable':
      return [nothing];
  }
}

/** For each skill of the track, everything that can be done with it. */
export function allOptions(input: ScoringInput): Option[][] {
  const rows = evaluate(input).rows;
  const exempt = new Set(rows.filter(({ status }) => status === 'EXEMPT').map(({ requirementId }) => requirementId));
  const skillIds = new Set(input.requirements.flatMap((requirement) => requirement.skillIds));
  return [...skillIds].map((skillId) => optionsOf(input, skillId, exempt));
}

export function supposing(input: ScoringInput, taken: readonly Option[], more: { evidenced: readonly string[]; sustain: number }): ScoringInput {
  const levels = new Map(input.assumptions?.levels);
  for (const { skillId, level } of taken) {
    if (level !== null) {
      levels.set(skillId, level);
    }
  }
  const assumptions: Assumptions = {
    levels,
    evidenced: new Set([...(input.assumptions?.evidenced ?? []), ...more.evidenced]),
    cyclesHeld: (input.assumptions?.cyclesHeld ?? 0) + more.sustain,
  };
  return { ...input, assumptions };
}

export function planOf(taken: readonly Option[], more: { evidenced: readonly string[]; sustain: number }): PlainPlan {
  const stepIds = [
    ...taken.flatMap((option) => option.stepIds),
    ...more.evidenced.map((requirementId) => `evidence:${requirementId}`),
    ...Array.from({ length: more.sustain }, () => 'sustain'),
  ];
  const cost = taken.reduce((sum, option) => sum + option.cost, 0) + 0.5 * more.evidenced.length + more.sustain;
  return { cost, stepIds: stepIds.sort(compareText) };
}

/** Negative where `one` is the smaller plan. */
export function comparePlans(one: PlainPlan, other: PlainPlan): number {
  if (Math.abs(one.cost - other.cost) > TOLERANCE) {
    return one.cost - other.cost;
  }
  if (one.stepIds.length !== other.stepIds.length) {
    return one.stepIds.length - other.stepIds.length;
  }
  for (const [at, stepId] of one.stepIds.entries()) {
    const byId = compareText(stepId, other.stepIds[at] ?? '');
    if (byId !== 0) {
      return byId;
    }
  }
  return 0;
}

/**
 * The plan of one choice for each skill. Once that is made, the rest follows: a rule of evidence that does not hold then
 * has to be satisfied, the longest missing stretch has to be sustained, and nothing else of either helps.
 */
function completed(input: ScoringInput, taken: readonly Option[]): PlainPlan | null {
  const gates = evaluate(supposing(input, taken, { evidenced: [], sustain: 0 })).rows.flatMap(({ requirementId, gate }) =>
    gate === null ? [] : [{ requirementId, gate }],
  );
  const more = {
    evidenced: gates.filter(({ gate }) => gate.evidence === false).map(({ requirementId }) => requirementId),
    sustain: Math.max(0, ...gates.map(({ gate }) => gate.missing)),
  };
  return Number.isFinite(more.sustain) && evaluate(supposing(input, taken, more)).ready ? planOf(taken, more) : null;
}

/** The same without the ratings that never count: it is evaluated many times. */
function narrowed(input: ScoringInput): ScoringInput {
  const skillIds = new Set(input.requirements.flatMap((requirement) => requirement.skillIds));
  return { ...input, ratings: [...skillIds].flatMap((skillId) => countingRatings(input, skillId)) };
}

/** Every choice for every skill, save those that cost more already than a plan that was found. */
export function plainPlan(given: ScoringInput): PlainPlan | null {
  const input = narrowed(given);
  const options = allOptions(input);
  let best: PlainPlan | null = null;
  const search = (taken: readonly Option[], cost: number): void => {
    if (best !== null && cost > best.cost + TOLERANCE) {
      return;
    }
    const next = options[taken.length];
    if (next !== undefined) {
      next.forEach((option) => search([...taken, option], cost + option.cost));
      return;
    }
    const found = completed(input, taken);
    best = found !== null && (best === null || comparePlans(found, best) < 0) ? found : best;
  };
  search([], 0);
  return best;
}
