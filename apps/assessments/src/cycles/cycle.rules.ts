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

/** The dates of a cycle. */
export interface CycleDates {
  readonly opensAt: Date;
  readonly selfDueAt: Date;
  readonly managerDueAt: Date;
  readonly closesAt: Date;
}

/** Why a cycle cannot have these dates; null: it can. */
export function refusalOfDates({ opensAt, selfDueAt, managerDueAt, closesAt }: CycleDates, now: Date): CycleRefused | null {
  if (closesAt <= now) return refused(CycleRefusal.CLOSES_IN_THE_PAST);
  const inOrder = opensAt <= selfDueAt && selfDueAt <= managerDueAt && managerDueAt <= closesAt && opensAt < closesAt;
  return inOrder ? null : refused(CycleRefusal.DATES_OUT_OF_ORDER);
}

/** A cycle as it is or as it is to be. */
export interface CyclePlan extends CycleDates {
  readonly frameworkVersionId: string;
  /** None: everybody. */
  readonly teamIds: readonly string[];
}

/** Why a cycle cannot become this; null: it can. */
export function refusalToChange(before: CyclePlan & CycleClock, after: CyclePlan, now: Date): CycleRefused | null {
  const state = stateAt(before, now);
  if (state === CycleState.CLOSED) return refused(CycleRefusal.IT_IS_CLOSED);
  const dates = refusalOfDates(after, now);
  if (dates || state === CycleState.PLANNED) return dates;
  if (after.opensAt.getTime() !== before.opensAt.getTime() || after.frameworkVersionId !== before.frameworkVersionId) return refused(CycleRefusal.IT_HAS_OPENED);
  if (after.closesAt < before.closesAt) return refused(CycleRefusal.CLOSES_EARLIER);
  const isEverybody = after.teamIds.length === 0;
  const loses = before.teamIds.length === 0 || before.teamIds.some((id) => !after.teamIds.includes(id));
  return !isEverybody && loses ? refused(CycleRefusal.POPULATION_SHRINKS) : null;
}

/** A cycle that ends at an instant: nothing in it is due later. */
export function endedAt<Dates extends CycleDates>(dates: Dates, closesAt: Date): Dates {
  const within = (due: Date) => (due < closesAt ? due : closesAt);
  return { ...dates, closesAt, selfDueAt: within(dates.selfDueAt), managerDueAt: within(dates.managerDueAt) };
}

const messages: Readonly<Record<CycleRefusal, string>> = {
  CLOSES_IN_THE_PAST: 'The cycle would be over already. Choose a later day to close.',
  ANOTHER_IS_OPEN: 'A cycle is open. Close it before you open the next.',
  NO_FRAMEWORK: 'No framework is in force. Publish one first.',
  NOT_OPEN: 'This cycle is not open.',
  UNKNOWN_CYCLE: 'There is no such cycle.',
  DATES_OUT_OF_ORDER: 'A cycle opens, people are due, managers are due, it closes: in this order.',
  UNKNOWN_TEAM: 'There is no such team.',
  UNKNOWN_PERSON: 'There is no such person, or they have left.',
  IT_IS_CLOSED: 'This cycle is closed. It stays as it was; you can reopen it for one person.',
  IT_HAS_OPENED: 'This cycle has opened: when it opened, and the framework, stay as they are.',
  CLOSES_EARLIER: 'You can put off the end of an open cycle, or close it now.',
  POPULATION_SHRINKS: 'Nobody is taken out of an open cycle. Add teams, or leave them as they are.',
  NOT_A_PARTICIPANT: 'This person is not in the cycle. Add them first.',
};

export function refused(reason: CycleRefusal): CycleRefused {
  return { reason, message: messages[reason] };
}
