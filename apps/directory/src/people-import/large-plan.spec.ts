import { plan, type Cells } from '../testing/planned-house.js';

const at = (index: number) => `p${index}@a.example`;
const [few, many] = [5_000, 50_000];

type Shape = (index: number, count: number) => Cells;

/** Milliseconds of processor time: other work on the machine does not count. */
function timeOf(count: number, row: Shape): number {
  const rows = Array.from({ length: count }, (_, index) => row(index, count));
  const begun = process.cpuUsage();
  plan(rows);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

// Teams of 50, each under a lead who sits above.
const good: Shape = (index) => ({ email: at(index), team: index % 50 === 0 ? 'Above' : `Team ${Math.floor(index / 50)}`, manager_email: index % 50 === 0 ? '' : at(index - (index % 50)) });

describe('50,000 rows', () => {
  it.each<[string, Shape]>([
    ['as they should be', good],
    ['of one e-mail', () => ({ email: at(1), team: 'T' })],
    ['of one team that names one manager, but for one', (index) => ({ email: at(index), team: 'T', manager_email: index === 7 ? at(1) : at(2) })],
    ['of one team that names as many managers', (index, count) => ({ email: at(index), team: 'T', manager_email: at((index + 1) % count) })],
    ['of one loop of managers', (index, count) => ({ email: at(index), team: `T ${index}`, manager_email: at((index + 1) % count) })],
    ['of one loop of teams', (index, count) => ({ email: at(index), team: `T ${index}`, parent_team: `T ${(index + 1) % count}` })],
    ['of leads whose one manager leads as many teams', (index) => ({ email: at(index), team: `T ${index}`, manager_email: at(index % 2 === 0 ? 1 : index - 1) })],
    ['of mistakes in every cell', () => ({ email: '@', name: 'x\u0001', team: 'x'.repeat(300), manager_email: '@', roles: 'boss', from: 'x' })],
  ])('%s cost ten times what a tenth of them does, give or take, and not a hundred times', (_what, row) => {
    const tenth = Math.min(...[1, 2, 3].map(() => timeOf(few, row)));
    expect(timeOf(many, row)).toBeLessThan(tenth * 40 + 500);
  });
});
