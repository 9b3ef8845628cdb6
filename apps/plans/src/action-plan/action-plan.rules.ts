import type { PersonFacts } from '../facts/person-facts.js';
import type { Framework } from '../framework/framework-in-force.js';
import { momentOf, type Proof } from '../plan-standing/item-holds.rules.js';
import type { DoneWhen, TemplateStep } from './action-plan.template.js';

/** A step of a template, and whether it is met. */
export interface CheckedStep {
  readonly step: TemplateStep;
  /** What met it, one for each of its rules at least; none where it is not met. */
  readonly metBy: readonly Proof[];
  /** Skills that it names and the framework in force does not have: the step is broken where none of a rule is left. */
  readonly brokenSkillIds: readonly string[];
}

/** Every step, checked by what happened until an instant, in milliseconds since 1970. */
export function checkedSteps(steps: readonly TemplateStep[], facts: PersonFacts, { framework, asOf }: { framework: Framework | null; asOf: number }): CheckedStep[] {
  return steps.map((step) => {
    const proofs = step.doneWhen.map((rule) => proofsOf(rule, facts, asOf));
    return { step, metBy: proofs.every((one) => one.length > 0) ? proofs.flat() : [], brokenSkillIds: brokenSkills(step, framework) };
  });
}

function brokenSkills({ doneWhen }: TemplateStep, framework: Framework | null): string[] {
  const named = doneWhen.flatMap((rule) => (rule.kind === 'evidence' ? [...rule.skillIds, ...rule.alsoSkillIds] : []));
  return framework ? [...new Set(named)].filter((skillId) => !framework.skills.has(skillId)) : [];
}

function proofsOf(rule: DoneWhen, facts: PersonFacts, asOf: number): Proof[] {
  switch (rule.kind) {
    case 'raised':
      return raised(facts, asOf);
    case 'certificate':
      return momentOf(facts, asOf)
        .certificates.filter(({ issuedAt, expiresAt }) => issuedAt <= asOf && (expiresAt === null || expiresAt > asOf))
        .map(({ certificateId }) => ({ kind: 'certificate', id: certificateId }));
    case 'evidence':
      return inForce(facts, asOf)
        .filter(({ skillIds, filled, quality }) => {
          const isOn = (asked: readonly string[]) => asked.length === 0 || skillIds.some((skillId) => asked.includes(skillId));
          return isOn(rule.skillIds) && isOn(rule.alsoSkillIds) && quality >= rule.minimumQuality && rule.fields.every((field) => filled.includes(field));
        })
        .map(({ evidenceId }) => ({ kind: 'evidence', id: evidenceId }));
  }
}

function inForce({ evidence }: PersonFacts, asOf: number): PersonFacts['evidence'][number][] {
  return evidence.filter(({ acceptedAt, until }) => acceptedAt <= asOf && (until === null || until > asOf)).sort((one, other) => (one.evidenceId < other.evidenceId ? -1 : 1));
}

/** The rating and the evidence of each skill that stands higher, confirmed, than the first manager’s or agreed rating put it. */
function raised(facts: PersonFacts, asOf: number): Proof[] {
  const opensAt = new Map(facts.cycles.map((cycle) => [cycle.id, cycle.opensAt]));
  const placed = facts.ratings.filter(({ kind, revealedAt, cycleId }) => kind !== 'self' && revealedAt <= asOf && opensAt.has(cycleId));
  const firsts = new Map<string, number>();
  const oldestFirst = placed.sort((one, other) => (opensAt.get(one.cycleId) ?? 0) - (opensAt.get(other.cycleId) ?? 0) || one.revealedAt - other.revealedAt || (one.ratingId < other.ratingId ? -1 : 1));
  for (const rating of oldestFirst) if (rating.outcome === 'level' && !firsts.has(rating.skillId)) firsts.set(rating.skillId, rating.level);
  const shown = inForce(facts, asOf);
  return [...momentOf(facts, asOf).person.levels].flatMap(([skillId, standing]): Proof[] => {
    const first = firsts.get(skillId);
    const piece = shown.find(({ skillIds }) => skillIds.includes(skillId));
    const isHigher = standing.outcome === 'level' && standing.confirmed && first !== undefined && standing.level > first;
    const [ratingId] = standing.outcome === 'unknown' ? [] : standing.ratingIds;
    return isHigher && piece && ratingId ? [{ kind: 'rating', id: ratingId }, { kind: 'evidence', id: piece.evidenceId }] : [];
  });
}
