import type { ChangeCycleInput, CycleKind, CycleOverviewQuery, PlanCycleInput } from '../../generated/graphql.js';
import { endOfDay, startOfDay, today } from '../../lib/dates.js';

/** A cycle with whom it is for and how far they are. */
export type Overview = NonNullable<CycleOverviewQuery['cycle']>;

/** A cycle as it is written in the form; days as YYYY-MM-DD. */
export interface CyclePlan {
  name: string;
  kind: CycleKind;
  /** For everybody; the teams that were chosen before are kept for who changes their mind. */
  everybody: boolean;
  teamIds: string[];
  opensOn: string;
  selfDueOn: string;
  managerDueOn: string;
  closesOn: string;
}

/** What is wrong with each field, in words. */
export type PlanProblems = Partial<Record<keyof CyclePlan, string>>;

/** "2026 Q4" of the day. */
export function quarterName(day: Date): string {
  return `${day.getFullYear()} Q${Math.floor(day.getMonth() / 3) + 1}`;
}

/** The first quarter, from that of the day on, of which no cycle is named. */
function freeQuarter(names: readonly string[], now: Date): string {
  const quarters = Array.from({ length: 8 }, (_, ahead) => quarterName(new Date(now.getFullYear(), now.getMonth() + 3 * ahead, 1)));
  return quarters.find((quarter) => !names.some((name) => name.includes(quarter))) ?? quarterName(now);
}

type DueDays = Pick<CyclePlan, 'selfDueOn' | 'managerDueOn' | 'closesOn'>;

/** Three weeks from the day on which it opens, people first. */
function dueDays(opensOn: string): DueDays {
  const inDays = (days: number) => {
    const day = new Date(`${opensOn}T12:00:00`);
    day.setDate(day.getDate() + days);
    return today(day);
  };
  return { selfDueOn: inDays(14), managerDueOn: inDays(21), closesOn: inDays(21) };
}

/** What the form begins with: it opens today, for three weeks, as the last of those there are, which come newest first. */
export function newPlan(cycles: readonly Pick<Overview, 'name' | 'kind'>[], now = new Date()): CyclePlan {
  const [name, opensOn] = [freeQuarter(cycles.map((cycle) => cycle.name), now), today(now)];
  return { name, kind: cycles[0]?.kind ?? 'SELF_ONLY', everybody: true, teamIds: [], opensOn, ...dueDays(opensOn) };
}

/** A plan after a change; of the days, those that nobody chose go along with the day on which it opens. */
export function changedPlan(plan: CyclePlan, part: Partial<CyclePlan>, chosen: readonly string[]): CyclePlan {
  // A year that is still being typed moves nothing.
  const days = part.opensOn && part.opensOn >= '2000' ? dueDays(part.opensOn) : {};
  return { ...plan, ...Object.fromEntries(Object.entries(days).filter(([day]) => !chosen.includes(day))), ...part };
}

function dayOf(instant: string): string {
  return today(new Date(instant));
}

/** A cycle as it stands, to be changed. */
export function planOf(cycle: Overview): CyclePlan {
  const teamIds = cycle.teams.map(({ teamId }) => teamId);
  const { name, kind, opensAt, selfDueAt, managerDueAt, closesAt } = cycle;
  return { name, kind, everybody: teamIds.length === 0, teamIds, opensOn: dayOf(opensAt), selfDueOn: dayOf(selfDueAt), managerDueOn: dayOf(managerDueAt), closesOn: dayOf(closesAt) };
}

/** Where a manager is not asked, nothing of theirs is due. */
function lastDue({ kind, selfDueOn, managerDueOn }: CyclePlan): string {
  return kind === 'SELF_ONLY' ? selfDueOn : managerDueOn;
}

function problemOfOpening({ opensOn }: CyclePlan, day: string, open: boolean): string | undefined {
  if (!opensOn) return 'Choose the day on which it opens.';
  return !open && opensOn < day ? 'This day is over. Choose today or a later one.' : undefined;
}

function problemOfSelf({ selfDueOn, opensOn }: CyclePlan, day: string, open: boolean): string | undefined {
  if (!selfDueOn) return 'Choose the day by which people submit.';
  if (selfDueOn < opensOn) return 'This is before it opens.';
  return !open && selfDueOn < day ? 'This day is over. Choose today or a later one.' : undefined;
}

function problemOfManager({ kind, managerDueOn, selfDueOn, opensOn }: CyclePlan): string | undefined {
  if (kind === 'SELF_ONLY') return undefined;
  if (!managerDueOn) return 'Choose the day by which managers submit.';
  if (managerDueOn < selfDueOn) return 'This is before people are due. Managers may have the same day, or a later one.';
  return managerDueOn < opensOn ? 'This is before it opens.' : undefined;
}

function problemOfClose(plan: CyclePlan, day: string): string | undefined {
  const { closesOn, opensOn, selfDueOn } = plan;
  if (!closesOn) return 'Choose the last day.';
  if (closesOn < lastDue(plan) || closesOn < selfDueOn) return 'It would close before everybody is due.';
  if (closesOn < opensOn) return 'This is before it opens.';
  return closesOn < day ? 'This day is over. To end it now, close the cycle.' : undefined;
}

function problemsOfDates(plan: CyclePlan, day: string, open: boolean): PlanProblems {
  const found = { opensOn: problemOfOpening(plan, day, open), selfDueOn: problemOfSelf(plan, day, open), managerDueOn: problemOfManager(plan), closesOn: problemOfClose(plan, day) };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined));
}

/** What is wrong with a plan; `before` is the cycle that is changed. */
export function problemsOf(plan: CyclePlan, day = today(), before: Overview | null = null): PlanProblems {
  const open = before?.state === 'OPEN';
  const problems = problemsOfDates(plan, day, open);
  if (plan.name.trim() === '') problems.name = 'Give it a name, such as 2026 Q4.';
  if (!plan.everybody && plan.teamIds.length === 0) problems.teamIds = 'Choose at least one team, or the whole organisation.';
  if (before && open && !problems.closesOn && plan.closesOn < dayOf(before.closesAt)) problems.closesOn = 'An open cycle can end later, not earlier. To end it now, close it.';
  if (before && open && !plan.everybody && losesPeople(plan, before)) problems.teamIds = 'Nobody is taken out of an open cycle: add teams, or leave them as they are.';
  return problems;
}

function losesPeople({ teamIds }: CyclePlan, { teams }: Overview): boolean {
  return teams.length === 0 || teams.some(({ teamId }) => !teamIds.includes(teamId));
}

/** A plan as the server takes it. What opens today opens now. */
export function planInput(id: string, plan: CyclePlan, now = new Date()): PlanCycleInput {
  return {
    id,
    name: plan.name.trim(),
    kind: plan.kind,
    teamIds: plan.everybody ? [] : plan.teamIds,
    opensAt: opensNow(plan, now) ? now.toISOString() : startOfDay(plan.opensOn),
    selfDueAt: endOfDay(plan.selfDueOn),
    managerDueAt: endOfDay(lastDue(plan)),
    closesAt: endOfDay(plan.closesOn),
  };
}

export function opensNow({ opensOn }: CyclePlan, now = new Date()): boolean {
  return opensOn === today(now);
}

/** What differs, and that alone: a date that nobody touched keeps its hour. */
export function changeInput(before: Overview, plan: CyclePlan): ChangeCycleInput {
  const was = planOf(before);
  const input: ChangeCycleInput = { cycleId: before.id };
  if (plan.name.trim() !== was.name) input.name = plan.name.trim();
  if (plan.opensOn !== was.opensOn) input.opensAt = startOfDay(plan.opensOn);
  if (plan.selfDueOn !== was.selfDueOn) input.selfDueAt = endOfDay(plan.selfDueOn);
  if (plan.kind === 'SELF_AND_MANAGER' && plan.managerDueOn !== was.managerDueOn) input.managerDueAt = endOfDay(plan.managerDueOn);
  if (plan.closesOn !== was.closesOn) input.closesAt = endOfDay(plan.closesOn);
  const teamIds = plan.everybody ? [] : plan.teamIds;
  const had = before.teams.map(({ teamId }) => teamId);
  if (teamIds.toSorted().join() !== had.toSorted().join()) input.teamIds = teamIds;
  return input;
}
