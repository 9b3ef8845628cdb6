import { jest } from '@jest/globals';
import { keepRunning } from './keep-running.ts';

/** Something that runs until it is told to die, or to stop. */
function programs() {
  const made: { die: (how: string) => void; stopped: boolean }[] = [];
  const start = async () => {
    const { promise: exited, resolve: die } = Promise.withResolvers<string>();
    const program = { die, stopped: false };
    made.push(program);
    const stop = async () => {
      program.stopped = true;
      die('stopped');
    };
    return { exited, stop };
  };
  return { made, start };
}

const said = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
const lines = () => said.mock.calls.map(([line]) => String(line).trim());
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => said.mockClear());
afterAll(() => said.mockRestore());

it('starts again what died, and says so', async () => {
  const { made, start } = programs();
  const kept = await keepRunning('PostgreSQL', start);
  made[0]?.die('SIGKILL');
  await settle();
  expect(made).toHaveLength(2);
  expect(lines()).toEqual(['! PostgreSQL died (SIGKILL); starting it again', '• PostgreSQL is back']);
  await kept.stop();
});

it('stops the one that runs, and does not start it again', async () => {
  const { made, start } = programs();
  const kept = await keepRunning('PostgreSQL', start);
  made[0]?.die('SIGKILL');
  await settle();
  await kept.stop();
  await settle();
  expect(made.map(({ stopped }) => stopped)).toEqual([false, true]);
});

it('tries again where what was left behind is still in the way', async () => {
  const { made, start } = programs();
  let fails = 0;
  const kept = await keepRunning('PostgreSQL', async () => {
    if (made.length === 1 && (fails += 1) === 1) throw new Error('shared memory in use');
    return start();
  });
  made[0]?.die('SIGKILL');
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(made).toHaveLength(2);
  expect(lines()).toContain('! shared memory in use');
  await kept.stop();
});
