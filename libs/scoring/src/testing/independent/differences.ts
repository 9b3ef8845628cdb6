import type { Readiness, RequirementResult } from '../../index.js';
import type { Row } from './evaluation.js';
import type { PlainReadiness } from './score.js';
import { compareText, TOLERANCE } from './standing.js';

/** What is held against each other, by the name that a difference is reported under. */
type Facts = ReadonlyMap<string, unknown>;

function factsOfRow(row: Row): Record<string, unknown> {
  const { gate, status, skillId, level, confirmed, contribution, lostPoints, confidence } = row;
  return { status, skillId, level, confirmed, contribution, lostPoints, confidence, gate };
}

function theirFactsOfRow(row: RequirementResult): Record<string, unknown> {
  const { status, skillId, level, confirmed, contribution, lostPoints, confidence } = row;
  const gate = row.gate && {
    passes: row.gate.passes,
    met: row.gate.met,
    confirmed: row.gate.confirmed,
    evidence: row.gate.evidence && row.gate.evidence.holds,
    evidenceIds: [...(row.gate.evidence?.evidenceIds ?? [])].sort(compareText),
    sustained: row.gate.sustained.holds,
    metIn: row.gate.sustained.metIn,
    missing: row.gate.sustained.missing,
  };
  return { status, skillId, level, confirmed, contribution, lostPoints, confidence, gate };
}

function flat(name: string, value: unknown): [string, unknown][] {
  if (value === null || typeof value !== 'object') {
    return [[name, value]];
  }
  if (Array.isArray(value)) {
    return [[name, value.join(' ')]];
  }
  return Object.entries(value).flatMap(([key, inner]) => flat(`${name}.${key}`, inner));
}

function ours(mine: PlainReadiness): Facts {
  const { rows, plan, ...totals } = mine;
  return new Map([
    ...flat('', totals),
    ...rows.flatMap((row) => flat(row.requirementId, factsOfRow(row))),
    ...flat('plan', plan && { cost: plan.cost, stepIds: plan.stepIds }),
  ]);
}

function theirs(readiness: Readiness): Facts {
  const { state, score, low, high, coverage, met, plan } = readiness;
  return new Map([
    ...flat('', { state, score, low, high, coverage, met }),
    ...readiness.requirements.flatMap((row) => flat(row.requirementId, theirFactsOfRow(row))),
    ...flat('plan', plan && { cost: plan.cost, stepIds: plan.steps.map((step) => step.id) }),
  ]);
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return one === other || Math.abs(one - other) <= TOLERANCE;
  }
  return one === other;
}

/** Every fact on which the two do not agree, in words; none where they do. */
export function differences(readiness: Readiness, mine: PlainReadiness): string[] {
  const [left, right] = [theirs(readiness), ours(mine)];
  const named = [...new Set([...left.keys(), ...right.keys()])];
  return named
    .filter((name) => !isSame(left.get(name), right.get(name)))
    .map((name) => `${name}: the library says ${String(left.get(name))}, the second implementation ${String(right.get(name))}`);
}
