import { scorePerson } from '@waymark/scoring';
import { ReadinessState, type DevelopmentPlan, type PlanReadiness } from '../development-plan/development-plan.model.js';
import type { PersonFacts } from '../facts/person-facts.js';
import { settingsAt } from '../facts/settings-version.js';
import type { Framework } from '../framework/framework-in-force.js';
import { momentOf, type Moment } from '../plan-standing/item-holds.rules.js';
import { ItemHappened, PlanHappened, type ItemChange, type PlanChange, type SkillChange, type TalkChanges } from './plan-talk.model.js';

/** From an instant on, up to another and with it. Milliseconds since 1970. */
export interface Between {
  readonly from: number;
  readonly until: number;
}

/** What a talk looks back on. */
export interface LookedAt {
  readonly facts: PersonFacts;
  /** Every plan as it is shown, the newest first. */
  readonly plans: readonly DevelopmentPlan[];
  /** The framework in force at each end. */
  readonly then: Framework | null;
  readonly now: Framework | null;
}

const day = 24 * 60 * 60 * 1000;

/** The instant of a talk: when it was recorded, or the end of its day where that was later. What happened after it was not talked about. */
export function instantOfTalk(heldOn: string, recordedAt: Date): number {
  return Math.min(recordedAt.getTime(), Date.parse(heldOn) + day);
}

/** Four weeks after a day, or the Monday after where that is a weekend. */
export function proposedAfter(on: string): string {
  const at = new Date(Date.parse(on) + 28 * day);
  const toMonday = [1, 0, 0, 0, 0, 0, 2][at.getUTCDay()] ?? 0;
  return new Date(at.getTime() + toMonday * day).toISOString().slice(0, 10);
}

/** What changed between two instants. The same facts in any order give the same, and what came after `until` changes nothing. */
export function changesBetween(between: Between, { facts, plans, then, now }: LookedAt): TalkChanges {
  const current = plans.find(({ endedAt }) => endedAt === null);
  const trackId = current?.trackId ?? null;
  return {
    since: new Date(between.from),
    plans: inOrder(plans.flatMap((plan) => planChanges(plan, between))),
    items: inOrder(plans.flatMap((plan) => itemChanges(plan, between))),
    skills: skillChanges([momentOf(facts, between.from), momentOf(facts, between.until)], now),
    ...evidenceChanges(facts, between),
    readinessBefore: readinessAt(between.from, trackId, { facts, framework: then }),
    readinessAfter: readinessAt(between.until, trackId, { facts, framework: now }),
  };
}

const isWithin = ({ from, until }: Between, at: Date | number | null): at is Date | number => at !== null && Number(at) > from && Number(at) <= until;

/** The oldest first; of one instant in the order given. */
function inOrder<Change extends { readonly at: Date }>(changes: readonly Change[]): Change[] {
  return [...changes].sort((one, other) => one.at.getTime() - other.at.getTime());
}

function planChanges({ trackName, draftedAt, agreedAt, endedAt }: DevelopmentPlan, between: Between): PlanChange[] {
  const happened = [[PlanHappened.DRAFTED, draftedAt], [PlanHappened.AGREED, agreedAt], [PlanHappened.ENDED, endedAt]] as const;
  return happened.flatMap(([what, at]) => (at && isWithin(between, at) ? [{ happened: what, at, trackName }] : []));
}

function itemChanges({ items, draftedAt }: DevelopmentPlan, between: Between): ItemChange[] {
  return items.flatMap((item) => {
    const { addedAt, droppedAt, closings } = item;
    const held = (at: Date) => droppedAt === null || at < droppedAt;
    const happened = [
      ...(addedAt > draftedAt ? [{ happened: ItemHappened.ADDED, at: addedAt, because: null }] : []),
      ...(droppedAt ? [{ happened: ItemHappened.DROPPED, at: droppedAt, because: null }] : []),
      ...closings.filter(({ closedAt }) => held(closedAt)).map(({ closedAt }) => ({ happened: ItemHappened.CLOSED, at: closedAt, because: null })),
      ...closings.flatMap(({ reopenedAt, because }) => (reopenedAt && held(reopenedAt) ? [{ happened: ItemHappened.REOPENED, at: reopenedAt, because }] : [])),
    ];
    return happened.filter(({ at }) => isWithin(between, at)).map((one) => ({ ...one, item }));
  });
}

function skillChanges([before, after]: readonly [Moment, Moment], framework: Framework | null): SkillChange[] {
  const levelOf = ({ person }: Moment, skillId: string) => {
    const standing = person.levels.get(skillId);
    return standing?.outcome === 'level' ? standing : null;
  };
  const skillIds = [...new Set([...before.person.levels.keys(), ...after.person.levels.keys()])];
  return skillIds
    .map((skillId) => ({ skillId, was: levelOf(before, skillId), is: levelOf(after, skillId) }))
    .filter(({ was, is }) => was?.level !== is?.level || (was?.confirmed ?? false) !== (is?.confirmed ?? false))
    .map(({ skillId, was, is }) => ({ skillId, name: framework?.skills.get(skillId)?.name ?? skillId, before: was?.level ?? null, after: is?.level ?? null, isConfirmed: is?.confirmed ?? false }))
    .sort((one, other) => (one.name === other.name ? one.skillId < other.skillId : one.name < other.name) ? -1 : 1);
}

/** Of one piece what holds at the end: accepted and taken back is neither, taken back and accepted anew neither. */
function evidenceChanges({ evidence }: PersonFacts, { from, until }: Between): Pick<TalkChanges, 'acceptedEvidenceIds' | 'withdrawnEvidenceIds'> {
  const acceptedAt = (at: number) => new Set(evidence.filter((one) => one.acceptedAt <= at && (one.until === null || one.until > at)).map(({ evidenceId }) => evidenceId));
  const [before, after] = [acceptedAt(from), acceptedAt(until)];
  return {
    acceptedEvidenceIds: [...after].filter((id) => !before.has(id)).sort(),
    withdrawnEvidenceIds: [...before].filter((id) => !after.has(id)).sort(),
  };
}

/** By the function of everywhere, from what was known then. Null: no track, or the framework of then does not have it. */
function readinessAt(at: number, trackId: string | null, { facts, framework }: { facts: PersonFacts; framework: Framework | null }): PlanReadiness | null {
  const track = trackId === null ? null : framework?.tracks.get(trackId);
  if (!track || !framework) return null;
  const { ratings, cycles, disputes } = facts;
  const evidence = facts.evidence.filter(({ acceptedAt, until }) => acceptedAt <= at && (until === null || until > at));
  const person = scorePerson({ ratings, cycles, disputes, evidence, skills: [...framework.skills.values()], settings: settingsAt(facts.settings, at), asOf: at });
  const { state, score } = person.toward(track.requirements);
  return { state: ReadinessState[state], score, since: new Date(at) };
}
