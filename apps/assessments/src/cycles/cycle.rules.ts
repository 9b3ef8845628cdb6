import { CycleRefusal, CycleState, type CycleRefused } from './cycle.model.js';

/** What decides whether a cycle takes answers. */
export interface CycleClock {
  readonly state: CycleState;
  readonly closesAt: Date;
}

/** Where a cycle stands at an instant: its time closes it, whether or not somebody did. */
export function stateAt({ state, closesAt }: CycleClock, now: Date): CycleState {
  return state === CycleState.OPEN && closesAt <= now ? CycleState.CLOSED : state;
}

/** Everything that decides whether a cycle can be opened. */
export interface Opening {
  readonly closesAt: Date;
  readonly now: Date;
  /** The cycle that stands as open, whether its time has come or not. */
  readonly standing: CycleClock | null;
  readonly hasFramework: boolean;
}

/** Why it cannot be opened; null: it can. */
export function refusalToOpen({ closesAt, now, standing, hasFramework }: Opening): CycleRefused | null {
  if (closesAt <= now) return refused(CycleRefusal.CLOSES_IN_THE_PAST);
  if (!hasFramework) return refused(CycleRefusal.NO_FRAMEWORK);
  if (standing && stateAt(standing, now) === CycleState.OPEN) return refused(CycleRefusal.ANOTHER_IS_OPEN);
  return null;
}

const messages: Readonly<Record<CycleRefusal, string>> = {
  CLOSES_IN_THE_PAST: 'The cycle would be over already. Choose a later day to close.',
  ANOTHER_IS_OPEN: 'A cycle is open. Close it before you open the next.',
  NO_FRAMEWORK: 'No framework is in force. Publish one first.',
  NOT_OPEN: 'This cycle is not open.',
  UNKNOWN_CYCLE: 'There is no such cycle.',
};

export function refused(reason: CycleRefusal): CycleRefused {
  return { reason, message: messages[reason] };
}
