import { loadavg } from 'node:os';
import { v7 } from 'uuid';
import { BigCycle } from './big-cycle.ts';
import { mostHeap, type Took } from './big-database.ts';
import type { Finding } from './report.ts';
import { median } from './statistics.ts';

const people = 10_000;
const skills = 30;
const day = 86_400_000;

/** A weekday of next week, at ten in UTC: everybody can be told then. */
function tellingTime(): Date {
  const at = new Date(Date.now() + 7 * day);
  at.setUTCHours(10, 0, 0, 0);
  return at.getUTCDay() % 6 === 0 ? new Date(at.getTime() + 2 * day) : at;
}

const floors = {
  open: ['create table bench_participant (id uuid primary key, at timestamptz)', `insert into bench_participant select gen_random_uuid(), now() from generate_series(1, ${people})`],
  remind: [
    'create table bench_reminder (id uuid primary key, reason text); create table bench_message (id uuid primary key, content jsonb)',
    `with told as (insert into bench_reminder select gen_random_uuid(), 'self_due' from generate_series(1, ${people}) returning id) insert into bench_message select id, '{"lines": []}' from told`,
  ],
  reveal: [
    'create table bench_rating (id uuid primary key, person integer, skill text, level smallint)',
    `insert into bench_rating select gen_random_uuid(), p, 'skill-' || s, s % 5 from generate_series(1, ${people}) p, generate_series(1, ${skills}) s`,
  ],
} as const;

/** The rows of a piece of work in one statement of tables without walls, questions or events, in seconds. */
async function floorOf({ sql }: BigCycle, [create, insert]: readonly [string, string]): Promise<number> {
  await sql.query('drop table if exists bench_participant, bench_reminder, bench_message, bench_rating');
  await sql.query(create);
  const began = performance.now();
  await sql.query(insert);
  return (performance.now() - began) / 1000;
}

const toldSql = `
  select count(*)::int as people, count(*) filter (where messages = 0)::int as skipped, count(*) filter (where messages > 1)::int as twice
  from (select (select count(*) from message m where m.organisation_id = t.organisation_id and m.person_id = t.person_id) as messages
        from cycle_participant t where t.organisation_id = $1) each`;
const revealedSql = `
  select (select count(*) from rating where organisation_id = $1)::int as ratings,
         (select count(*) from cycle_participant where organisation_id = $1 and revealed_at is null)::int as skipped,
         (select count(*) - count(distinct key) from outbox where organisation_id = $1 and topic = 'assessments.ratings-revealed.v1')::int as twice,
         (select count(*) from outbox where organisation_id = $1 and topic = 'assessments.ratings-revealed.v1')::int as events`;

interface Round {
  readonly took: Readonly<Record<'open' | 'remind' | 'close' | 'reveal', Took>>;
  readonly floor: Readonly<Record<keyof typeof floors, number>>;
}

/** One quarter of ten thousand; `dies`: the parts in which its reminders and its reveal are killed first. */
async function quarter(bench: BigCycle, dies?: { remind: string; reveal: string }): Promise<Round & { counted: string }> {
  const ORGANISATION = await bench.settle(people);
  const at = tellingTime();
  const given = { ORGANISATION, CYCLE: v7(), AT: at.toISOString(), CLOSES_AT: new Date(at.getTime() + 6 * day).toISOString() };
  const does = async (work: string) => (await bench.work(work, given)) as Took;
  const open = await does('open');
  if (dies && (await bench.work('remind', { ...given, DIES_IN: dies.remind }))) throw new Error('It should have died.');
  const remind = await does('remind');
  const told = await bench.one(toldSql, ORGANISATION);
  await bench.submit(ORGANISATION, skills);
  const close = await does('close');
  if (dies && (await bench.work('reveal', { ...given, DIES_IN: dies.reveal }))) throw new Error('It should have died.');
  const reveal = await does('reveal');
  const revealed = await bench.one(revealedSql, ORGANISATION);
  const floor = { open: await floorOf(bench, floors.open), remind: await floorOf(bench, floors.remind), reveal: await floorOf(bench, floors.reveal) };
  return { took: { open, remind, close, reveal }, floor, counted: `told ${JSON.stringify(told)}, revealed ${JSON.stringify(revealed)}` };
}

/** (f) Ten thousand people in one cycle: opening, a run of reminders in which everybody is told, close, and reveal. */
export async function benchCycle(rounds: number): Promise<Finding> {
  const [ran, verdicts]: [Round[], string[]] = [[], []];
  const before = loadavg()[0] as number;
  for (let turn = 0; turn < Math.min(rounds, 3); turn += 1) {
    const bench = await BigCycle.start();
    ran.push(await quarter(bench));
    if (turn === 0) {
      const { counted } = await quarter(bench, { remind: '20', reveal: '20' });
      verdicts.push(`Each by a process that may keep ${mostHeap} MiB.`, `Killed with -9 in part 20 of the reminders and in part 20 of the reveal, then run again: ${counted}.`);
    }
    await bench.stop();
  }
  const row = (what: string, work: keyof Round['took'], floored?: keyof typeof floors): (string | number)[] => {
    const of = (field: keyof Took) => median(ran.map(({ took }) => took[work][field]));
    const floor = floored ? median(ran.map(({ floor: all }) => all[floored])) : Number.NaN;
    return [what, of('seconds'), floored ? floor : '', floored ? of('seconds') / floor : '', of('statements'), of('parts'), of('heap'), of('more')];
  };
  return {
    title: `(f) A cycle of ${people} people`,
    columns: ['what', 'seconds', 'floor, seconds', 'of the floor', 'statements', 'parts', 'peak heap MiB', 'more than before MiB'],
    rows: [
      row('opening: who is in it is written down', 'open', 'open'), row('a run of reminders in which everybody is told', 'remind', 'remind'),
      row('close', 'close'), row(`reveal of ${skills} skills each`, 'reveal', 'reveal'),
    ],
    verdicts: [...verdicts, `Load of the machine: ${before.toFixed(1)} before, ${(loadavg()[0] as number).toFixed(1)} after; medians of ${ran.length}.`],
  };
}
