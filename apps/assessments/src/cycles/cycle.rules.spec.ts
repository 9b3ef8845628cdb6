import { CycleRefusal, CycleState } from './cycle.model.js';
import { refusalToOpen, stateAt } from './cycle.rules.js';

const now = new Date('2026-11-24T12:00:00Z');
const at = (milliseconds: number) => new Date(now.getTime() + milliseconds);

describe('where a cycle stands', () => {
  it.each([
    [CycleState.OPEN, 1, CycleState.OPEN],
    [CycleState.OPEN, 0, CycleState.CLOSED],
    [CycleState.OPEN, -1, CycleState.CLOSED],
    [CycleState.CLOSED, 1, CycleState.CLOSED],
    [CycleState.PLANNED, -1, CycleState.PLANNED],
  ])('%s, closing in %d ms, is %s', (state, closesIn, expected) => {
    expect(stateAt({ state, closesAt: at(closesIn) }, now)).toBe(expected);
  });
});

describe('opening a cycle', () => {
  const fine = { closesAt: at(1), now, standing: null, hasFramework: true };

  it('is refused for a reason that people can read, one at a time', () => {
    expect(refusalToOpen(fine)).toBeNull();
    expect(refusalToOpen({ ...fine, closesAt: now })?.reason).toBe(CycleRefusal.CLOSES_IN_THE_PAST);
    expect(refusalToOpen({ ...fine, hasFramework: false })?.reason).toBe(CycleRefusal.NO_FRAMEWORK);
    expect(refusalToOpen({ ...fine, standing: { state: CycleState.OPEN, closesAt: at(1) } })).toEqual({
      reason: CycleRefusal.ANOTHER_IS_OPEN,
      message: 'A cycle is open. Close it before you open the next.',
    });
  });

  it('does not wait for somebody to close a cycle whose time has come', () => {
    expect(refusalToOpen({ ...fine, standing: { state: CycleState.OPEN, closesAt: now } })).toBeNull();
  });
});
