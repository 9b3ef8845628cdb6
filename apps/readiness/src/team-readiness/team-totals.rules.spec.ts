import { totalsOf } from './team-totals.rules.js';
import type { TeamStanding } from './team-standing.js';

const requirements = [{ mustHave: true, skillIds: ['security'] }, { mustHave: false, skillIds: ['mentoring'] }];
const someone = (personId: string, meets: number[], state: TeamStanding['state'] = 'READY'): TeamStanding => ({ personId, state, meets, gates: [meets[0] === 1 ? 0 : 1, 0], steps: [] });
/** Six people; one of them alone is known to meet security, and of two mentoring is not asked. */
const six = [someone('a', [1, 1]), someone('b', [0, 1], 'NOT_YET'), someone('c', [0, 1], 'NOT_YET'), someone('d', [-1, -1], 'NOT_ENOUGH_DATA'), someone('e', [0, -2], 'READY_IF'), someone('f', [0, -2], 'READY_IF')];

describe('totals of a team', () => {
  it('are whole for who leads it, of however few', () => {
    expect(totalsOf(six, requirements, true)).toMatchObject({
      counts: { ready: 1, readyIf: 2, notYet: 2, notEnoughData: 1 },
      requirements: [{ holders: 1, onlyHolderId: 'a', blocking: { people: 5, belowLevel: 4, notKnown: 1 } }, { holders: 3, onlyHolderId: null }],
    });
    const { counts, requirements: shown, departures } = totalsOf(six.slice(0, 1), requirements, true);
    expect([counts, shown.map(({ holders }) => holders), departures]).toEqual([
      { ready: 1, readyIf: 0, notYet: 0, notEnoughData: 0 }, [1, 1], [{ withoutHolder: [0, 1], withOneHolder: [], counts: { ready: 0, readyIf: 0, notYet: 0, notEnoughData: 0 } }],
    ]);
  });

  it('are shown to others where five people or more are in them', () => {
    const { counts, requirements: shown, departures } = totalsOf(six, requirements, false);
    expect(counts).toEqual({ ready: 1, readyIf: 2, notYet: 2, notEnoughData: 1 });
    // Of two of the six mentoring is not asked: four are too few.
    expect(shown.map(({ holders, onlyHolderId, blocking }) => [holders, onlyHolderId, blocking === null])).toEqual([[1, 'a', false], [null, null, true]]);
    expect(departures[0]).toEqual({ withoutHolder: [0], withOneHolder: [], counts: { ready: 0, readyIf: 2, notYet: 2, notEnoughData: 1 } });
  });

  it('a departure that would leave four says nothing to others, a team of four nothing at all', () => {
    expect(totalsOf(six.slice(0, 5), requirements, false)).toMatchObject({ counts: { ready: 1 }, departures: Array(5).fill(null) });
    const few = totalsOf(six.slice(0, 4), requirements, false);
    expect(few).toEqual({ counts: null, requirements: Array(2).fill({ blocking: null, holders: null, onlyHolderId: null }), departures: Array(4).fill(null) });
  });
});
