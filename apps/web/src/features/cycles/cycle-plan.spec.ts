import { changedPlan, changeInput, newPlan, planInput, planOf, problemsOf, quarterName, type CyclePlan, type Overview } from './cycle-plan.js';

const plan: CyclePlan = { name: '2026 Q4', kind: 'SELF_AND_MANAGER', everybody: true, teamIds: [], opensOn: '2026-11-25', selfDueOn: '2026-12-05', managerDueOn: '2026-12-10', closesOn: '2026-12-12' };
const day = '2026-11-25';
const at = (date: string, hour = '12:00:00') => new Date(`${date}T${hour}`).toISOString();

const open: Overview = {
  id: 'q4',
  name: '2026 Q4',
  kind: 'SELF_AND_MANAGER',
  state: 'OPEN',
  opensAt: at('2026-11-20'),
  selfDueAt: at('2026-12-05'),
  managerDueAt: at('2026-12-10'),
  closesAt: at('2026-12-12'),
  population: 8,
  teams: [{ teamId: 'core', teamName: 'Core' }],
  completion: [],
};

describe('a plan of a cycle', () => {
  it('begins as the quarter of the day, without a problem', () => {
    const now = new Date(2026, 10, 25, 9);
    expect(quarterName(now)).toBe('2026 Q4');
    expect(problemsOf(newPlan([], now), day)).toEqual({});
    expect(newPlan([], now)).toMatchObject({ name: '2026 Q4', kind: 'SELF_ONLY', selfDueOn: '2026-12-09', closesOn: '2026-12-16' });
  });

  it('is named by the next quarter where this one has its cycle, and rated as the last one was', () => {
    const last = { name: '2026 Q4 ', kind: 'SELF_AND_MANAGER' } as const;
    const now = new Date(2026, 10, 30, 9);
    expect(newPlan([last, { name: '2026 Q3', kind: 'SELF_ONLY' }], now)).toMatchObject({ name: '2027 Q1', kind: 'SELF_AND_MANAGER' });
    expect(newPlan([{ name: '2027 Q1', kind: 'SELF_ONLY' }, last], now).name).toBe('2027 Q2');
  });

  it('keeps the weeks it was given when it opens on another day, but for the days that were chosen', () => {
    const begun = newPlan([], new Date(2026, 10, 25, 9));
    expect(changedPlan(begun, { opensOn: '2027-01-04' }, [])).toMatchObject({ opensOn: '2027-01-04', selfDueOn: '2027-01-18', managerDueOn: '2027-01-25', closesOn: '2027-01-25' });
    expect(changedPlan(begun, { opensOn: '2027-01-04' }, ['closesOn'])).toMatchObject({ selfDueOn: '2027-01-18', closesOn: '2026-12-16' });
    for (const opensOn of ['', '0002-01-04']) expect(changedPlan(begun, { opensOn }, [])).toEqual({ ...begun, opensOn });
  });

  it('says at each field what is wrong with it', () => {
    const wrong = problemsOf({ ...plan, name: ' ', everybody: false, opensOn: '2026-11-24', managerDueOn: '2026-12-01', closesOn: '2026-11-30' }, day);
    expect(Object.keys(wrong).toSorted()).toEqual(['closesOn', 'managerDueOn', 'name', 'opensOn', 'teamIds']);
    expect(problemsOf({ ...plan, selfDueOn: '2026-11-01' }, day).selfDueOn).toBe('This is before it opens.');
    const backwards = { ...plan, opensOn: '2026-12-20', selfDueOn: '2026-12-10', managerDueOn: '2026-12-05', closesOn: '2026-12-07' };
    expect(Object.keys(problemsOf(backwards, day)).toSorted()).toEqual(['closesOn', 'managerDueOn', 'selfDueOn']);
    expect(Object.keys(problemsOf({ ...backwards, opensOn: '' }, day)).toSorted()).toEqual(['closesOn', 'managerDueOn', 'opensOn']);
  });

  it('asks for no manager where none rates', () => {
    const self: CyclePlan = { ...plan, kind: 'SELF_ONLY', managerDueOn: '' };
    expect(problemsOf(self, day)).toEqual({});
    const input = planInput('c1', self, new Date(at(day)));
    expect(input.managerDueAt).toBe(input.selfDueAt);
  });

  it('opens now when it opens today, at the first instant of its day otherwise', () => {
    const now = new Date(at(day));
    expect(planInput('c1', plan, now).opensAt).toBe(now.toISOString());
    expect(planInput('c1', { ...plan, opensOn: '2026-12-01' }, now).opensAt).toBe(at('2026-12-01', '00:00:00'));
  });
});

describe('a change of a cycle', () => {
  it('sends what differs and nothing else: dates keep their hours', () => {
    expect(changeInput(open, planOf(open))).toEqual({ cycleId: 'q4' });
    expect(changeInput(open, { ...planOf(open), closesOn: '2026-12-20' })).toEqual({ cycleId: 'q4', closesAt: at('2026-12-20', '23:59:59.999') });
    expect(changeInput(open, { ...planOf(open), teamIds: ['core', 'web'] })).toEqual({ cycleId: 'q4', teamIds: ['core', 'web'] });
  });

  it('of an open one ends it no earlier and takes nobody out', () => {
    expect(problemsOf(planOf(open), day, open)).toEqual({});
    expect(problemsOf({ ...planOf(open), closesOn: '2026-12-11' }, day, open).closesOn).toMatch(/later, not earlier/);
    expect(problemsOf({ ...planOf(open), teamIds: ['web'] }, day, open).teamIds).toMatch(/Nobody is taken out/);
    expect(problemsOf({ ...planOf(open), everybody: true }, day, open)).toEqual({});
  });
});
