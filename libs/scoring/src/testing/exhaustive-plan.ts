import type { PlanInput } from '../smallest-plan.js';
import type { Plan, PlanStep, Requirement, SkillLevel } from '../index.js';

/**
 * The smallest plan found by trying every set of steps, as plainly as can be: nothing here is shared with the search
 * that it is the judge of, and nothing is clever.
 */

/** What holds of one skill: a level (or why there is none) and whether it is confirmed. */
interface Held {
  readonly kind: 'level' | 'no_opportunity' | 'exempt' | 'unknown';
  readonly level: number;
  readonly confirmed: boolean;
}

function heldOf(level: SkillLevel | undefined): Held {
  if (!level || level.outcome === 'unknown') return { kind: 'unknown', level: 0, confirmed: false };
  if (level.outcome === 'level') return { kind: 'level', level: level.level, confirmed: level.confirmed };
  if (level.outcome === 'no_opportunity') return { kind: 'no_opportunity', level: 0, confirmed: level.confirmed };
  return { kind: level.source === 'self' ? 'unknown' : 'exempt', level: 0, confirmed: level.confirmed };
}

/** Point 4: rated, else no opportunity, else exempt, else unknown. */
function statusOf(requirement: Requirement, held: ReadonlyMap<string, Held>): Held['kind'] {
  const kinds = requirement.skillIds.map((skillId) => held.get(skillId)?.kind);
  if (kinds.includes('level')) return 'level';
  if (kinds.includes('no_opportunity')) return 'no_opportunity';
  if (kinds.includes('exempt')) return 'exempt';
  return 'unknown';
}

/** Point 3: the highest level up to the required one, then a confirmed one. */
function standsFor(requirement: Requirement, held: ReadonlyMap<string, Held>): Held {
  const rated = requirement.skillIds.flatMap((skillId) => held.get(skillId) ?? []).filter(({ kind }) => kind === 'level');
  rated.sort(
    (one, other) =>
      Math.min(other.level, requirement.level) - Math.min(one.level, requirement.level) || Number(other.confirmed) - Number(one.confirmed),
  );
  return rated[0]!;
}

function heldNow({ levels, requirements }: PlanInput): Map<string, Held> {
  const skillIds = new Set([...levels.keys(), ...requirements.flatMap((requirement) => requirement.skillIds)]);
  return new Map([...skillIds].map((skillId) => [skillId, heldOf(levels.get(skillId))]));
}

function targetOf(skillId: string, { requirements }: PlanInput): number {
  return Math.max(...requirements.filter(({ skillIds }) => skillIds.includes(skillId)).map(({ level }) => level));
}

/** What holds of the skills once the steps are taken, one after the other. */
function heldAfter(input: PlanInput, steps: readonly PlanStep[], now: ReadonlyMap<string, Held>): Map<string, Held> {
  const held = new Map(now);
  for (const step of steps) {
    if (step.kind === 'evidence' || step.kind === 'sustain') continue;
    const before = held.get(step.skillId)!;
    if (step.kind === 'raise') held.set(step.skillId, { kind: 'level', level: Math.floor(before.level) + 1, confirmed: true });
    if (step.kind === 'rate') held.set(step.skillId, { kind: 'level', level: targetOf(step.skillId, input), confirmed: true });
    if (step.kind === 'confirm') held.set(step.skillId, { ...before, confirmed: true });
  }
  return held;
}

/** Points 5 to 7, 11 and 12: whether the state is READY once the steps are taken. */
export function isReadyAfter(input: PlanInput, steps: readonly PlanStep[], now: ReadonlyMap<string, Held> = heldNow(input)): boolean {
  const held = heldAfter(input, steps, now);
  const evidenced = new Set(steps.map((step) => (step.kind === 'evidence' ? step.requirementId : '')));
  const cycles = steps.filter(({ kind }) => kind === 'sustain').length;
  let [attained, known, coverable] = [0, 0, 0];
  for (const requirement of input.requirements) {
    const { id, level, weight, mustHave } = requirement;
    const status = statusOf(requirement, held);
    if (status === 'exempt') continue;
    coverable += weight;
    if (status === 'level') {
      known += weight;
      attained += weight * Math.min(1, standsFor(requirement, held).level / level);
    }
    if (!mustHave) continue;
    if (status !== 'level' || standsFor(requirement, held).level < level || !standsFor(requirement, held).confirmed) return false;
    if (input.evidenceLacking.has(id) && !evidenced.has(id)) return false;
    if ((input.cyclesMissing.get(id) ?? 0) > cycles) return false;
  }
  if (known === 0) return false;
  const { readyCoverage, readyScore, enoughCoverage } = input.settings;
  const coverage = known / coverable;
  return coverage >= readyCoverage - 1e-9 && coverage >= enoughCoverage - 1e-9 && (100 * attained) / known >= readyScore - 1e-9;
}

function stepsOfSkill(skillId: string, input: PlanInput): PlanStep[][] {
  const { kind, level, confirmed } = heldOf(input.levels.get(skillId));
  const target = targetOf(skillId, input);
  if (kind === 'exempt') return [];
  if (kind === 'unknown') return [[{ id: `rate:${skillId}`, kind: 'rate', skillId, to: target, cost: 0.25 }]];
  const effort = input.skills.find(({ id }) => id === skillId)?.effort ?? 1;
  const raises: PlanStep[] = [];
  for (let from = level; from < target; from = Math.floor(from) + 1) {
    raises.push({ id: `raise:${skillId}`, kind: 'raise', skillId, from, to: Math.floor(from) + 1, cost: effort });
  }
  const mayBeConfirmed = kind === 'level' && !confirmed;
  return [raises, mayBeConfirmed ? [{ id: `confirm:${skillId}`, kind: 'confirm', skillId, level, cost: 0.25 }] : []];
}

/** Lists of steps, of each of which a plan takes the first few: those of one skill, one requirement's evidence, the cycles. */
function ladders(input: PlanInput): PlanStep[][] {
  const held = heldNow(input);
  const onTrack = input.requirements.filter((requirement) => statusOf(requirement, held) !== 'exempt');
  const skillIds = new Set(onTrack.flatMap((requirement) => requirement.skillIds));
  const lacking = input.requirements.filter(({ id, mustHave }) => mustHave && input.evidenceLacking.has(id));
  const cycles = Math.max(0, ...input.requirements.map(({ id, mustHave }) => (mustHave ? (input.cyclesMissing.get(id) ?? 0) : 0)));
  return [
    // Raises before the confirmation would lose nothing, but a level is confirmed as it is and then raised.
    ...[...skillIds].flatMap((skillId) => stepsOfSkill(skillId, input)),
    ...lacking.map(({ id }): PlanStep[] => [{ id: `evidence:${id}`, kind: 'evidence', requirementId: id, cost: 0.5 }]),
    Array.from({ length: cycles }, (): PlanStep => ({ id: 'sustain', kind: 'sustain', cost: 1 })),
  ].filter(({ length }) => length > 0);
}

/** How many sets of steps there are. */
export function setsOfSteps(input: PlanInput): number {
  return ladders(input).reduce((product, { length }) => product * (length + 1), 1);
}

/** Sorted by id, and the raises of one skill from below. */
function sorted(steps: readonly PlanStep[]): PlanStep[] {
  return [...steps].sort((one, other) => {
    if (one.id !== other.id) return one.id < other.id ? -1 : 1;
    return one.kind === 'raise' && other.kind === 'raise' ? one.from - other.from : 0;
  });
}

function isBetter(one: Plan, other: Plan): boolean {
  if (Math.abs(one.cost - other.cost) > 1e-9) return one.cost < other.cost;
  if (one.steps.length !== other.steps.length) return one.steps.length < other.steps.length;
  const differs = one.steps.findIndex(({ id }, at) => id !== other.steps[at]!.id);
  return differs >= 0 && one.steps[differs]!.id < other.steps[differs]!.id;
}

export function exhaustivePlan(input: PlanInput): Plan | null {
  const [all, now] = [ladders(input), heldNow(input)];
  let best: Plan | null = null;
  const tryAll = (at: number, taken: readonly PlanStep[]): void => {
    // More steps only ever cost more.
    if (best && taken.reduce((sum, { cost }) => sum + cost, 0) > best.cost + 1e-6) return;
    const ladder = all[at];
    if (!ladder) {
      const steps = sorted(taken);
      const plan: Plan = { cost: steps.reduce((sum, { cost }) => sum + cost, 0), steps };
      if ((!best || isBetter(plan, best)) && isReadyAfter(input, steps, now)) best = plan;
      return;
    }
    for (let length = 0; length <= ladder.length; length += 1) tryAll(at + 1, [...taken, ...ladder.slice(0, length)]);
  };
  tryAll(0, []);
  return best;
}
