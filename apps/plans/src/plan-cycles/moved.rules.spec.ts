import type { PersonFacts } from '../facts/person-facts.js';
import type { KeptPlan } from '../plan-standing/kept-plan.js';
import type { PlanItem } from '../plan-standing/plan-item.js';
import { movedTogether } from './moved-together.rules.js';
import { followed, movedIn, type Followed, type ToldReadiness } from './moved.rules.js';

const nothing: PersonFacts = { personId: 'ada', ratings: [], cycles: [{ id: 'q', opensAt: 0, closedAt: 1000 }], settings: [], disputes: [], evidence: [], certificates: [], scored: null };
let counter = 0;
const item = (given: Partial<PlanItem> = {}): PlanItem => ({
  id: `i${(counter += 1)}`, asks: { kind: 'raise', skillId: 'security', from: 1, to: 3 }, name: 'Security', requirementIds: [], effort: 1, gain: 0, words: null, dueOn: '2030-01-01',
  caseId: null, addedBy: 'ada', addedAt: 100, droppedBy: null, droppedAt: null, ...given,
});
const plan = (items: readonly PlanItem[], given: Partial<KeptPlan> = {}) =>
  ({ id: 'p', personId: 'ada', trackId: 'backend', draftedBy: 'ada', draftedAt: 100, revision: 1, personAgreedAt: null, managerAgreedAt: null, managerId: null, agreedAt: null, endedAt: null, items, ...given }) as KeptPlan;
const rated = (level: number, revealedAt: number, kind: 'manager' | 'self' = 'manager') =>
  ({ ratingId: `r${revealedAt}`, skillId: 'security', cycleId: 'q', kind, givenAt: revealedAt, revealedAt, outcome: 'level', level }) as PersonFacts['ratings'][number];
const said = (since: number, score: number | null, more: Partial<ToldReadiness> = {}): ToldReadiness => ({ trackId: 'backend', since, state: 'NOT_YET', score, ...more });
const ready = { state: 'READY' } as const;
const planner = (plans: readonly KeptPlan[], facts: Partial<PersonFacts> = {}, told: readonly ToldReadiness[] = []): Followed => followed({ personId: 'ada', name: 'Ada', plans, facts: { ...nothing, ...facts }, told }, 1000);

describe('what moved while a plan ran', () => {
  it('is nothing to speak of where none ran: not drafted yet, or ended before', () => {
    expect(movedIn({ from: 0, until: 100 }, planner([plan([item()])]))).toBeNull();
    expect(movedIn({ from: 300, until: 400 }, planner([plan([item()], { endedAt: 300 })]))).toBeNull();
  });

  it('counts an item in the stretch in which it closed, and in the one in which it opened again', () => {
    const facts = { ratings: [rated(1, 50), rated(3, 250), rated(2, 350)] };
    const counts = [[100, 200], [200, 300], [300, 400]].map(([from, until]) => movedIn({ from: from!, until: until! }, planner([plan([item()])], facts)));
    expect(counts.map((moved) => [moved?.closed, moved?.reopened, moved?.levelsUp, moved?.levelsDown])).toEqual([[0, 0, 0, 0], [1, 0, 2, 0], [0, 1, 0, 1]]);
  });

  it('counts nothing that held when it was written down, nothing that was dropped before, and nothing after the end', () => {
    expect(movedIn({ from: 0, until: 900 }, planner([plan([item()])], { ratings: [rated(3, 50)] }))).toMatchObject({ closed: 0 });
    expect(movedIn({ from: 0, until: 900 }, planner([plan([item({ addedAt: 200 })])], { ratings: [rated(3, 150)] }))).toMatchObject({ closed: 0 });
    expect(movedIn({ from: 0, until: 900 }, planner([plan([item({ droppedAt: 200, droppedBy: 'ada' })])], { ratings: [rated(1, 50), rated(3, 250)] }))).toMatchObject({ closed: 0, levelsUp: 0 });
    expect(movedIn({ from: 0, until: 900 }, planner([plan([item()], { endedAt: 200 })], { ratings: [rated(1, 50), rated(3, 250)] }))).toMatchObject({ closed: 0, levelsUp: 0 });
  });

  it('moves no level by one’s own word, none that was not known, none that no item is about, and each skill once', () => {
    const one = (facts: Partial<PersonFacts>, items = [item()]) => movedIn({ from: 0, until: 900 }, planner([plan(items)], facts));
    expect(one({ ratings: [rated(1, 50, 'self'), rated(3, 250, 'self')] })).toMatchObject({ levelsUp: 0 });
    expect(one({ ratings: [rated(3, 250)] })).toMatchObject({ levelsUp: 0, closed: 1 });
    expect(one({ ratings: [rated(1, 50), rated(3, 250)] }, [item({ asks: { kind: 'confirm', skillId: 'security', level: 1 } })])).toMatchObject({ levelsUp: 0 });
    expect(one({ ratings: [rated(1, 50), rated(3, 250)] }, [item(), item()])).toMatchObject({ levelsUp: 2, closed: 2 });
  });

  it('reads readiness toward the newest plan’s track, where the plan or the stretch begins and ends', () => {
    const told = [said(10, 40), said(250, 55), said(250, 90, { ...ready, trackId: 'lead' }), said(500, 70, ready)];
    const moved = movedIn({ from: 200, until: 300 }, planner([plan([item()])], {}, told));
    expect([moved?.before?.score, moved?.after?.score]).toEqual([40, 55]);
    const two = [plan([item()], { endedAt: 240 }), plan([item({ addedAt: 245 })], { id: 'p2', draftedAt: 245, trackId: 'lead' })];
    expect(movedIn({ from: 200, until: 300 }, planner(two, {}, told))).toMatchObject({ trackId: 'lead', before: null, after: { score: 90 } });
  });

  it('comes out the same in any order of what is known', () => {
    const [ratings, told] = [[rated(1, 50), rated(3, 250), rated(2, 350)], [said(10, 40), said(250, 55)]];
    const one = movedIn({ from: 100, until: 900 }, planner([plan([item()])], { ratings }, told));
    expect(movedIn({ from: 100, until: 900 }, planner([plan([item()])], { ratings: [...ratings].reverse() }, [...told].reverse()))).toEqual(one);
  });
});

it('together: who has no plan is not counted, and of whom a score is not known at both ends moves no mean', () => {
  const of = (before: ToldReadiness | null, after: ToldReadiness | null) => ({ trackId: 'backend', closed: 1, reopened: 0, levelsUp: 1.1, levelsDown: 0, before, after });
  expect(movedTogether([null, of(said(1, 40), said(2, 50)), of(said(1, 60), said(2, 85.5, ready)), of(null, said(2, 90, ready)), of(said(1, 90, ready), said(2, 80))])).toEqual({
    people: 4, closed: 4, reopened: 0, levelsUp: 4.4, levelsDown: 0, scored: 3, rose: 2, fell: 1, scoreMoved: 8.5, becameReady: 1, ceasedReady: 1,
  });
  expect(movedTogether([])).toMatchObject({ people: 0, scoreMoved: null });
});
