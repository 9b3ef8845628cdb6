import type { Requirement, Settings, Skill } from './input.js';
import { frameOf, type PlanFrame } from './plan-frame.js';
import { modelOf } from './plan-model.js';
import { searchPlan } from './plan-search.js';
import { evidenceCost, stepsOfSkill, sustainCost } from './plan-steps.js';
import { compare, rankOf } from './plan-tally.js';
import type { Plan, PlanStep, SkillLevel } from './result.js';

export interface PlanInput {
  readonly requirements: readonly Requirement[];
  /** What counts now, as levelsOfSkills gives it; a missing skill is unknown. */
  readonly levels: ReadonlyMap<string, SkillLevel>;
  readonly skills: readonly Skill[];
  readonly settings: Settings;
  /** Must-haves (exempt ones included) whose evidence rule does not hold. */
  readonly evidenceLacking: ReadonlySet<string>;
  /** By must-have (exempt ones included): further cycles, each MET, after which it is sustained; 0 or absent where it is. */
  readonly cyclesMissing: ReadonlyMap<string, number>;
}

/**
 * The cheapest steps after which the state is READY (formula v1, point 13); null where no steps lead there.
 *
 * What may be done: the steps of `plan-steps.ts`, on skills that stand in a requirement which is not exempt. Where such
 * a step also gives a level to a skill of an exempt requirement, that one is back on the track, with all it asks for.
 *
 * **Exact.** A score of at least T is the same as a sum over the known requirements of weight x (attainment - T) that is
 * not below 0, and coverage is such a sum too; a must-have is a condition of its own. So a plan is a choice of one option
 * for each skill (`plan-model.ts`), and what has been decided of some skills matters to the rest only by cost, steps,
 * ids, the two sums, and how far requirements are moved that later skills can still move. Skills are decided one after
 * the other (`plan-search.ts`); of two parts that leave those requirements alike, one goes if the other is no worse in
 * all of this (`plan-undominated.ts`). Whatever completes the one completes the other, and the same steps added to both
 * leave them in their order, ids included (`plan-rank.ts`): nothing that is thrown away was needed.
 *
 * **Fast.** Most of it is decided without a search (`plan-fold.ts`): a requirement that one skill alone can move is a part
 * of what that skill's options add, the few skills that share one are decided as one, and where the least that must-haves
 * need is enough for score and coverage too, it is the plan. For the rest one can, instead of asking for score, coverage
 * and must-haves, pay for them; whatever the prices are, the cheapest choice at those prices costs no more than any real
 * plan (Lagrange). Prices are bargained for once (`plan-bargain.ts`); an option or a part goes whose cost so far, with the
 * least that the rest can cost at those or at a few other prices (`plan-offer.ts`), is above a limit, which begins just
 * above the bound and is let out until a plan lies within it. On thirty open requirements that leaves hundreds of parts,
 * of up to 5^30. In theory the worst case stays exponential: no better is known of such a choice (a knapsack with covers).
 * So a search that has looked at half a million parts is given up, which takes dozens of requirements entangled through
 * any-of skills; the plan then leads to READY as any does, and says `givenUp`: a smaller one may exist.
 *
 * **Ties.** Costs nearer than 1e-9 are the same. Requirements and skills are sorted by id first, and every sum and every
 * comparison follows that order: the order of inputs never matters, not even to a tie within rounding.
 */
export function smallestPlan(input: PlanInput): Plan | null {
  return countedPlan(input).plan;
}

/** The first so many steps of each id, as the plan shows them. */
function stepsOf(frame: PlanFrame, rank: bigint): PlanStep[] {
  return frame.ranking.idsOf(rank).flatMap(([id, times]): PlanStep[] => {
    const [kind, of] = [id.split(':', 1)[0], id.slice(id.indexOf(':') + 1)];
    if (kind === 'sustain') return Array.from({ length: times }, () => ({ id, kind, cost: sustainCost }));
    if (kind === 'evidence') return [{ id, kind, requirementId: of, cost: evidenceCost }];
    const skill = frame.skills.get(of);
    return skill ? stepsOfSkill(skill).filter((step) => step.id === id).slice(0, times) : [];
  });
}

/** The plan, and how many parts of plans were kept while looking for it. */
export function countedPlan(input: PlanInput, allowed?: number): { readonly plan: Plan | null; readonly count: number } {
  const frame = frameOf(input);
  if (frame.requirements.every(frame.isExempt)) return { plan: null, count: 0 };
  // Of each number of cycles to hold, the best plan that needs no more; one that needs fewer costs less with fewer.
  const searched = frame.caps.map((cap) => modelOf(frame, cap)).flatMap((model) => (model ? [searchPlan(model, allowed)] : []));
  const count = searched.reduce((sum, one) => sum + one.count, 0);
  const best = searched.flatMap((one) => one.best ?? []).sort(compare)[0];
  if (!best) return { plan: null, count };
  const steps = stepsOf(frame, rankOf(best));
  const plan = { cost: steps.reduce((sum, { cost }) => sum + cost, 0), steps };
  return { plan: searched.some(({ givenUp }) => givenUp) ? { ...plan, givenUp: true } : plan, count };
}
