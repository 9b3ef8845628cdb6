import type { PersonFacts } from '../facts/person-facts.js';
import { momentOf, type Moment } from '../plan-standing/item-holds.rules.js';
import type { KeptPlan } from '../plan-standing/kept-plan.js';
import { judged, lastMove, stuckAfter, type At, type Judged } from '../plan-standing/open-items.rules.js';
import { PlanProgress, type LoneSkill, type PersonPlan, type SharedGap } from './team-plans.model.js';

/** Somebody of a team, with what is known of them. */
export interface KnownMember {
  readonly personId: string;
  readonly name: string;
  readonly plan: KeptPlan | null;
  readonly facts: PersonFacts;
}

/** The same judged, which is what takes its time: once for all that is said of a team. */
export interface Member extends KnownMember {
  /** Null without a plan. */
  readonly judged: Judged | null;
  readonly levels: Moment['person']['levels'];
}

export function judgedMember(member: KnownMember, at: At): Member {
  const { plan, facts } = member;
  return { ...member, judged: plan && judged(plan, facts, at), levels: momentOf(facts, at.asOf).person.levels };
}

/** Skills that an open, needed item of theirs is to raise. */
function raises({ judged }: Member) {
  return (judged?.open ?? []).flatMap(({ asks, name }) => (asks.kind === 'raise' ? [{ name, ...asks }] : []));
}

/** How the plan of one person goes. */
export function personPlan({ personId, name, plan, facts, judged }: Member, at: At): PersonPlan {
  if (!plan || !judged) return { personId, name, progress: PlanProgress.MISSING, trackName: null, items: 0, closed: 0, late: 0, nextDueOn: null, movedAt: null };
  const { kept, open } = judged;
  const today = new Date(at.asOf).toISOString().slice(0, 10);
  const late = open.filter(({ dueOn }) => dueOn < today).length;
  const movedAt = lastMove(plan, kept, facts);
  return {
    personId,
    name,
    progress: progressOf({ plan, open: open.length, late, rests: at.asOf - movedAt >= stuckAfter }),
    trackName: at.framework?.tracks.get(plan.trackId)?.name ?? plan.trackId,
    items: kept.length,
    closed: kept.filter(({ standing }) => standing.isClosed).length,
    late,
    nextDueOn: open.map(({ dueOn }) => dueOn).sort()[0] ?? null,
    movedAt: new Date(movedAt),
  };
}

function progressOf({ plan, open, late, rests }: { plan: KeptPlan; open: number; late: number; rests: boolean }): PlanProgress {
  if (plan.agreedAt === null) return PlanProgress.DRAFT;
  if (open === 0) return PlanProgress.DONE;
  if (late > 0) return PlanProgress.LATE;
  return rests ? PlanProgress.STUCK : PlanProgress.ON_THE_WAY;
}

/** Skills that two or more of these people have an open, needed item to raise; what most share first. */
export function sharedGaps(members: readonly Member[]): SharedGap[] {
  const wanting = members.flatMap((member) => raises(member).map((raise) => ({ personId: member.personId, ...raise })));
  return [...Map.groupBy(wanting, ({ skillId }) => skillId)]
    .flatMap(([skillId, those]) => {
      const personIds = [...new Set(those.map(({ personId }) => personId))];
      return personIds.length < 2 ? [] : [{ skillId, name: those[0]?.name ?? skillId, to: Math.max(...those.map(({ to }) => to)), personIds }];
    })
    .sort((one, other) => other.personIds.length - one.personIds.length || (one.skillId < other.skillId ? -1 : 1));
}

/** Skills that the tracks of these plans ask for and one of these people alone has; who stands nearest by more than their own word could cover it first. */
export function loneSkills(members: readonly Member[], { framework }: At): LoneSkill[] {
  const tracks = new Set(members.flatMap(({ plan }) => plan?.trackId ?? []));
  const asked = [...tracks].flatMap((trackId) => framework?.tracks.get(trackId)?.requirements ?? []);
  const levelOf = new Map<string, number>();
  for (const { skillIds, level } of asked) for (const skillId of skillIds) levelOf.set(skillId, Math.max(level, levelOf.get(skillId) ?? 0));
  const raising = new Map(members.map((member) => [member.personId, new Set(raises(member).map(({ skillId }) => skillId))]));
  return [...levelOf].flatMap(([skillId, level]) => {
    const standings = members.flatMap(({ personId, levels }) => {
      const standing = levels.get(skillId);
      return standing?.outcome === 'level' ? [{ personId, level: standing.level, confirmed: standing.confirmed }] : [];
    });
    const [holder, second] = standings.filter((one) => one.confirmed && one.level >= level);
    if (!holder || second) return [];
    const couldCover = standings
      .filter((one) => one.personId !== holder.personId)
      .sort((one, other) => Number(other.confirmed) - Number(one.confirmed) || other.level - one.level || (one.personId < other.personId ? -1 : 1))
      .slice(0, 3)
      .map((one) => ({ personId: one.personId, level: one.level, isConfirmed: one.confirmed, isRaising: raising.get(one.personId)?.has(skillId) ?? false }));
    return [{ skillId, name: framework?.skills.get(skillId)?.name ?? skillId, level, holderId: holder.personId, couldCover }];
  }).sort((one, other) => (one.name < other.name ? -1 : 1));
}
