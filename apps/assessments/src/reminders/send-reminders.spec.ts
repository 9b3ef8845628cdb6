import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import type { Api } from '../testing/api.js';
import { crowd } from '../testing/crowd.js';
import { onDay, openReminding, Reminding } from '../testing/reminding.js';
import { askedTogether } from './remind-people.js';

let api: Api;
beforeAll(async () => void (api = await openReminding()));
afterAll(() => api.close());

/** A house with so many people in its team besides, who have not answered. */
async function manyPeople(size: number): Promise<Reminding> {
  const its = await Reminding.begin(api);
  await crowd(api, its.house, size);
  await its.cycle();
  return its;
}

const node = ['--no-warnings', '--conditions=@waymark/source', `--import=${join(process.cwd(), 'libs/service-kit/src/testing/run-typescript.mjs')}`];

/** A run in a process of its own: how it ended, and for each of its parts the bytes kept after it, and its statements. */
async function runAlone(env: Record<string, string>): Promise<{ ended: number | NodeJS.Signals; parts: { kept: number; statements: number }[] }> {
  const child = spawn(process.execPath, [...node, join(process.cwd(), 'apps/assessments/src/testing/reminders.main.ts')], {
    env: { PATH: process.env.PATH, DATABASE_URL: api.urls.app, AT: onDay(2).toISOString(), RUN: v7(), ...env }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [[code, signal], out] = await Promise.all([once(child, 'exit'), text(child.stdout)]);
  const parts = out.split('\n').flatMap((line) => (line.startsWith('{"kept"') ? [JSON.parse(line) as { kept: number; statements: number }] : []));
  return { ended: (code ?? signal) as number | NodeJS.Signals, parts };
}

/** Messages by person, and keys by person; both exactly one for everybody who has not answered. */
async function counts({ house }: Reminding): Promise<object> {
  const sql = `
    select count(*)::int as people, min(messages)::int as fewest, max(messages)::int as most, min(keys)::int as "fewestKeys", max(keys)::int as "mostKeys"
    from (select t.person_id, (select count(*) from message m where m.person_id = t.person_id) as messages,
                 (select count(*) from reminder r join message m on m.id = r.message_id and m.person_id = r.recipient_id where r.recipient_id = t.person_id) as keys
          from cycle_participant t) each`;
  const [row] = await api.database.select<object>(house.organisationId, sql);
  return row ?? {};
}

const allOnce = (people: number) => ({ people, fewest: 1, most: 1, fewestKeys: 1, mostKeys: 1 });

it('a run that is killed, in a part and between two, is gone on with by the same run or by the next one: nobody is left out, nobody is told twice', async () => {
  const its = await manyPeople(2.5 * askedTogether);
  const RUN = v7();
  expect((await runAlone({ RUN, DIES_IN: '2' })).ended).toBe('SIGKILL');
  // The first part is there as a whole, of the second nothing.
  expect(await counts(its)).toMatchObject({ fewest: 0, most: 1 });
  const [told] = await api.database.select<{ count: number }>(its.house.organisationId, `select count(*)::int as count from message`);
  expect(told!.count).toBeGreaterThan(askedTogether / 2);
  expect(told!.count).toBeLessThanOrEqual(askedTogether);
  expect((await runAlone({ RUN, DIES_BEFORE: '2' })).ended).toBe('SIGKILL');
  expect(await counts(its)).toMatchObject({ fewest: 0, most: 1 });
  await its.run(onDay(2, 11));
  expect(await counts(its)).toEqual(allOnce(2.5 * askedTogether + 5));
  expect((await runAlone({ RUN })).ended).toBe(0);
  expect(await counts(its)).toEqual(allOnce(2.5 * askedTogether + 5));
});

it('two runs at once, on two instances, tell everybody once', async () => {
  const its = await manyPeople(askedTogether * 1.5);
  const second = await api.another();
  await Promise.all([its.run(onDay(2)), its.run(onDay(2), second), its.run(onDay(2))]).finally(() => second.close());
  expect(await counts(its)).toEqual(allOnce(askedTogether * 1.5 + 5));
});

it('two thousand people are told in parts whose memory does not grow, by a few statements each', async () => {
  const its = await manyPeople(2000);
  const { parts, ended } = await runAlone({});
  expect(ended).toBe(0);
  expect(await counts(its)).toEqual(allOnce(2005));
  // Ten parts and a rest, after those of other houses.
  const own = parts.slice(-Math.ceil(2007 / askedTogether));
  expect(own.at(-1)!.kept - own[1]!.kept).toBeLessThan(3_000_000);
  expect(Math.max(...own.map(({ statements }) => statements))).toBeLessThan(20);
});
