import { ReadinessState, type PlanReadiness } from '../development-plan/development-plan.model.js';
import { inTurns } from '../plan-standing/in-turns.js';
import { stretchesUntil, type KeptCycle } from './cycle-stretches.rules.js';
import { movedTogether } from './moved-together.rules.js';
import { followed, movedIn, type Followed, type Moved, type Planner, type ToldReadiness } from './moved.rules.js';
import type { EndedPlan, PlanCycles, PlanMoves } from './plan-cycles.model.js';

/** All that the answer is made of. */
export interface Gathered {
  /** In the order in which they are shown. */
  readonly people: readonly Planner[];
  /** Not those that are merely planned. */
  readonly cycles: readonly KeptCycle[];
  /** Names of the tracks in force, by id. */
  readonly trackNames: ReadonlyMap<string, string>;
  /** Milliseconds since 1970. */
  readonly asOf: number;
}

/** The last cycles of these people. The same rows in any order give the same. */
export async function planCycles({ people, cycles, trackNames, asOf }: Gathered): Promise<PlanCycles> {
  const stretches = stretchesUntil(asOf, cycles);
  const each = await inTurns(people, (person) => {
    const planner = followed(person, asOf);
    return { planner, moves: stretches.map((stretch) => movedIn(stretch, planner)) };
  });
  const firsts = people.flatMap(({ told }) => told.map(({ since }) => since));
  return {
    asOf: new Date(asOf),
    cycles: stretches.map(({ from, until, ...stretch }) => ({ ...stretch, from: new Date(from), until: new Date(until) })),
    people: each.map(({ planner, moves }) => ({
      personId: planner.personId,
      name: planner.name,
      moves: moves.map((moved) => moved && shownMoves(moved, trackNames)),
      ended: endedPlans(planner, trackNames),
    })),
    together: stretches.map((_, index) => movedTogether(each.map(({ moves }) => moves[index] ?? null))),
    readinessKeptSince: firsts.length === 0 ? null : new Date(Math.min(...firsts)),
  };
}

function endedPlans(planner: Followed, trackNames: Gathered['trackNames']): EndedPlan[] {
  const ended = planner.plans.flatMap((plan) => (plan.endedAt === null ? [] : [{ plan, endedAt: plan.endedAt }]));
  return ended
    .sort((one, other) => other.plan.draftedAt - one.plan.draftedAt || (one.plan.id < other.plan.id ? -1 : 1))
    .flatMap(({ plan, endedAt }) => {
      const moved = movedIn({ from: plan.draftedAt, until: endedAt }, { ...planner, plans: [plan] });
      const items = plan.items.filter(({ droppedAt }) => droppedAt === null).length;
      return moved ? [{ planId: plan.id, draftedAt: new Date(plan.draftedAt), endedAt: new Date(endedAt), items, moves: shownMoves(moved, trackNames) }] : [];
    });
}

function shownMoves({ trackId, before, after, ...moved }: Moved, trackNames: Gathered['trackNames']): PlanMoves {
  return { ...moved, trackName: trackNames.get(trackId) ?? trackId, before: shownReadiness(before), after: shownReadiness(after) };
}

function shownReadiness(told: ToldReadiness | null): PlanReadiness | null {
  return told && { state: ReadinessState[told.state], score: told.score, since: new Date(told.since) };
}
