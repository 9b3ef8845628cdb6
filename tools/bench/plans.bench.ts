import { loadavg } from 'node:os';
import { mostHeap, type Took } from './big-database.ts';
import { BigPlans } from './big-plans.ts';
import type { Finding } from './report.ts';
import { median } from './statistics.ts';

const people = 10_000;
/** Of whom each piece of work is killed in the middle and run again. */
const killed = 500;
/** Items of each draft: three raises, a rating, a cycle. */
const items = 5;

const works = ['draft', 'framework', 'redraw', 'ratings', 'night'] as const;
type Work = (typeof works)[number];

/** The same rows in one statement of tables without walls, questions, rules or events. */
const floors: Readonly<Partial<Record<Work, readonly [string, string]>>> = {
  draft: [
    'create table bench_plan (id uuid primary key, person uuid, track text, at timestamptz); create table bench_item (id uuid primary key, plan uuid, position int, asks json, name text, due date)',
    `with p as (insert into bench_plan select gen_random_uuid(), gen_random_uuid(), 'track', now() from generate_series(1, ${people}) returning id)
     insert into bench_item select gen_random_uuid(), p.id, i, '{"kind": "raise", "skillId": "skill-01", "from": 1, "to": 3}', 'Skill', now() from p, generate_series(1, ${items}) i`,
  ],
  framework: ['create table bench_scored (id uuid primary key, content json)', `insert into bench_scored select person_id, content from scored limit ${people}`],
  ratings: ['create table bench_rating (id uuid primary key, person uuid, content json)', `insert into bench_rating select gen_random_uuid(), person_id, '[{"skillId": "skill-01", "level": 3}]' from known_person limit ${people}`],
};

async function floorOf({ sql }: BigPlans, [create, insert]: readonly [string, string]): Promise<number> {
  await sql.query('drop table if exists bench_plan, bench_item, bench_scored, bench_rating');
  await sql.query(create);
  const began = performance.now();
  await sql.query(insert);
  return (performance.now() - began) / 1000;
}

const countedSql = `
  select (select count(*) from development_plan where organisation_id = $1)::int as plans,
    (select count(*) from plan_item where organisation_id = $1)::int as items,
    (select count(*) from known_person k where k.organisation_id = $1 and not exists (select from development_plan p where p.organisation_id = k.organisation_id and p.person_id = k.person_id))::int as skipped,
    (select count(*) from outbox where organisation_id = $1 and topic = 'plans.plan.v1')::int as told,
    (select count(*) from (select 1 from outbox where organisation_id = $1 and topic = 'plans.plan.v1' group by key, payload having count(*) > 1) again)::int as twice,
    (select count(*) from inbox where organisation_id = $1 and consumer_group = 'plans')::int as heard`;

type Round = Readonly<Record<Work, Took>>;

/** Everybody drafts, the framework changes, everybody looks, everybody has a rating agreed, and a night. `diesIn`: each but the reading is killed there first. */
async function lifeOfPlans(bench: BigPlans, size: number, diesIn?: number): Promise<{ took: Round; counted: string[] }> {
  const ORGANISATION = await bench.settle(size);
  const counted: string[] = [];
  let heard = 0;
  const does = async (work: string, more: Readonly<Record<string, string>> = {}): Promise<Took> => {
    const given = { ORGANISATION, HEARS: String(heard), ...more };
    if (diesIn && work !== 'read' && (await bench.does(work, { ...given, DIES_IN: String(diesIn) }))) throw new Error('It should have died.');
    const took = (await bench.does(work, given)) as Took;
    counted.push(`after ${work} ${JSON.stringify(await bench.one(countedSql, ORGANISATION))}`);
    return took;
  };
  const draft = await does('draft');
  await bench.sql.query('analyze');
  heard += await bench.changeFramework(ORGANISATION);
  const framework = await does('hear');
  const redraw = await does('read');
  heard += await bench.agree(ORGANISATION);
  const ratings = await does('hear');
  const night = await does('night');
  return { took: { draft, framework, redraw, ratings, night }, counted };
}

const titles: Readonly<Record<Work, string>> = {
  draft: 'drafts, each asked for, one after the other',
  framework: 'a framework in force, and what readiness says of everybody by it, heard',
  redraw: 'every plan read, with what it is to propose and what is not needed any more',
  ratings: 'a rating agreed of everybody, heard: an item of each closes and is told',
  night: 'the night looks at every plan, and tells nothing',
};

/** (g) Ten thousand people with plans: drafting, a change of the framework, the redraw, ratings that close items, and a night. */
export async function benchPlans(rounds: number): Promise<Finding> {
  const [ran, verdicts]: [Round[], string[]] = [[], []];
  const floored = new Map<Work, number[]>();
  const before = loadavg()[0] as number;
  for (let turn = 0; turn < Math.min(rounds, 3); turn += 1) {
    const bench = await BigPlans.start();
    ran.push((await lifeOfPlans(bench, people)).took);
    for (const work of works) if (floors[work]) floored.set(work, [...(floored.get(work) ?? []), await floorOf(bench, floors[work])]);
    if (turn === 0) {
      const { counted } = await lifeOfPlans(bench, killed, killed / 2);
      verdicts.push(`Each by a process that may keep ${mostHeap} MiB.`, `With ${killed} people, each but the reading killed with -9 at half of them, all of one written and not committed, then run again: ${counted.join('; ')}.`);
    }
    await bench.stop();
  }
  const row = (work: Work): (string | number)[] => {
    const of = (field: keyof Took) => median(ran.map((took) => took[work][field]));
    const floor = floored.has(work) ? median(floored.get(work) as number[]) : null;
    return [titles[work], of('seconds'), people / of('seconds'), floor ?? '', floor === null ? '' : of('seconds') / floor, of('statements'), of('heap'), of('more')];
  };
  return {
    title: `(g) Plans of ${people} people`,
    columns: ['what', 'seconds', 'people/s', 'floor, seconds', 'of the floor', 'statements', 'peak heap MiB', 'more than before MiB'],
    rows: works.map(row),
    verdicts: [...verdicts, `Load of the machine: ${before.toFixed(1)} before, ${(loadavg()[0] as number).toFixed(1)} after; medians of ${ran.length}.`],
  };
}
