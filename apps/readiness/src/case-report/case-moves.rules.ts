import { transitions, type CaseAction, type CaseState, type RoundNumber, type Transition } from '../cases/case-states.js';

/** What of the log of a case moves it, and to where. */
export interface CaseMove {
  readonly action: CaseAction;
  /** In this round alone; null: in both. */
  readonly round: RoundNumber | null;
  readonly to: CaseState;
}

const moving = transitions.filter(({ from, to }) => from.length === 0 || from.some((state) => state !== to));
const leadsElsewhere = ({ action, to }: Transition) => moving.some((other) => other.action === action && other.to !== to);

/**
 * Of the table of transitions those that can lead elsewhere: from these and the log follows where a case stood when. The
 * round is asked for only where it makes a difference: an appeal is logged in the round that it begins.
 */
export const caseMoves: readonly CaseMove[] = moving.map((row) => ({ action: row.action, round: leadsElsewhere(row) ? (row.round ?? null) : null, to: row.to }));

/** Rows of `values`: action, round or null, state. */
export const movesSql = caseMoves.map(({ action, round, to }) => `('${action}', ${round ?? 'null::int'}, '${to}')`).join(', ');
