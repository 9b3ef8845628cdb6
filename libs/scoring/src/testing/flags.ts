import type { Evidence, FlagReason, Requirement, RiskFlag, RiskFlagId, ScoringInput } from '../index.js';
import { riskFlags } from '../risk-flags.js';
import { month, person } from './person.js';

/** The instant at which flags are looked at in specs; the cycles of `person` have closed by then. */
export const asOf = 100 * month;

/** `item('e1', ['frontend'], { monthsAgo: 3 })`: accepted when it was done. */
export function item(evidenceId: string, skillIds: readonly string[], more: Partial<Evidence> & { readonly monthsAgo?: number } = {}): Evidence {
  const { monthsAgo = 1, ...rest } = more;
  const occurredAt = asOf - monthsAgo * month;
  return { evidenceId, skillIds, occurredAt, acceptedAt: occurredAt, ownRole: 'lead', filled: ['security'], quality: 7, ...rest };
}

export function input(more: Partial<ScoringInput> & { readonly requirements?: readonly Requirement[] } = {}): ScoringInput {
  return { requirements: [], ...person([], { asOf }), ...more };
}

export function flag(id: RiskFlagId, more: Partial<ScoringInput> = {}): RiskFlag {
  return riskFlags(input(more)).find((found) => found.id === id)!;
}

export function reason({ reasons }: RiskFlag, part: string): FlagReason {
  return reasons.find((found) => found.part === part)!;
}
