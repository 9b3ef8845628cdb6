import { ratingsRevealedV1, type PayloadOf } from '@waymark/contracts';
import { Outbox, OutboxHints, TenantDatabase, dataSourceOptions } from '@waymark/service-kit';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { BenchHouse } from './bench-house.ts';
import { makeTeam, type BenchTeam } from './bench-team.ts';
import type { Finding } from './report.ts';
import { median } from './statistics.ts';

const events = 2_000;
const together = 50;

type Revealed = PayloadOf<typeof ratingsRevealedV1>;

class Producer {
  readonly #team: BenchTeam;
  readonly #source: DataSource;
  readonly #outbox: Outbox;
  readonly #tenants: TenantDatabase;
  #cycle = v7();

  constructor(team: BenchTeam, source: DataSource) {
    this.#team = team;
    this.#source = source;
    this.#outbox = new Outbox(new OutboxHints(source));
    this.#tenants = new TenantDatabase(source);
  }

  /** One rating of one person in one event, as assessments would reveal it; written in transactions of fifty. */
  async write(): Promise<void> {
    this.#cycle = v7();
    for (let written = 0; written < events; written += together) {
      const payloads = Array.from({ length: together }, (_, index) => this.#revealed(written + index));
      await this.#tenants.transaction(this.#team.organisationId, (manager) => this.#outbox.appendAll(manager, this.#team.organisationId, { contract: ratingsRevealedV1, payloads }));
    }
  }

  #revealed(index: number): Revealed {
    const [personIds, skillIds] = [this.#team.personIds, this.#team.skillIds];
    const [personId, at] = [personIds[index % personIds.length] as string, new Date().toISOString()];
    const rating = { ratingId: v7(), skillId: skillIds[index % skillIds.length] as string, kind: 'self' as const, raterId: personId, givenAt: at, revealedAt: at, outcome: 'level' as const, level: index % 5 };
    return { personId, cycleId: this.#cycle, frameworkVersionId: v7(), ratings: [rating] };
  }

  close(): Promise<void> {
    return this.#source.destroy();
  }
}

/** Events per second from the first write until readiness has handled the last. */
async function rate(house: BenchHouse, producer: Producer): Promise<number> {
  const client = new Client({ connectionString: house.superuserUrl('readiness') });
  await client.connect();
  const handled = async () => Number((await client.query<{ count: string }>('select count(*) from inbox')).rows[0]?.count);
  const before = await handled();
  const began = performance.now();
  await producer.write();
  while ((await handled()) < before + events) await new Promise((resolve) => setTimeout(resolve, 10));
  const seconds = (performance.now() - began) / 1000;
  await client.end();
  return events / seconds;
}

/** What a colleague's forgotten transaction does: it has written to the same outbox and does not end. */
async function whileWriterHolds(house: BenchHouse, team: BenchTeam, work: () => Promise<number>): Promise<number> {
  const holder = new Client({ connectionString: house.superuserUrl('assessments') });
  await holder.connect();
  await holder.query('begin');
  const key = `${team.organisationId}:${v7()}`;
  await holder.query(`insert into outbox (partition, id, topic, organisation_id, key) values (0, $1, 'assessments.nothing.v1', $2, $3)`, [v7(), team.organisationId, key]);
  try {
    return await work();
  } finally {
    await holder.query('rollback');
    await holder.end();
  }
}

/** (c) Events through outbox, transport and readiness, free and beside a transaction that stays open. */
export async function benchThroughput(rounds: number): Promise<Finding> {
  const house = await BenchHouse.start();
  const team = await makeTeam(house, { people: 100, skills: 28 });
  const source = await new DataSource(dataSourceOptions({ url: house.appUrl('assessments'), pool: 2, entities: [], migrations: [] })).initialize();
  const producer = new Producer(team, source);
  const [free, held, alone]: [number[], number[], number[]] = [[], [], []];
  await rate(house, producer);
  for (let turn = 0; turn < rounds; turn += 1) {
    // Whoever comes second meets a person with more ratings: they take turns at coming first.
    const measure = [async () => void free.push(await rate(house, producer)), async () => void held.push(await whileWriterHolds(house, team, () => rate(house, producer)))];
    for (const one of turn % 2 === 0 ? measure : measure.reverse()) await one();
  }
  process.kill(house.pidOf('readiness'), 'SIGSTOP');
  for (let turn = 0; turn < rounds; turn += 1) {
    const began = performance.now();
    await producer.write();
    alone.push(events / ((performance.now() - began) / 1000));
  }
  process.kill(house.pidOf('readiness'), 'SIGCONT');
  await producer.close();
  await house.stop();
  const floor = median(alone);
  const line = (what: string, rates: readonly number[]): (string | number)[] => [what, median(rates), median(rates) / floor];
  return {
    title: `(c) Events per second (${events} events of one rating, each person scored again by each)`,
    columns: ['what', 'events/s', 'of writing alone'],
    rows: [line('floor: writing them to the outbox, nobody listening', alone), line('written, read, scored', free), line('the same beside a transaction that stays open', held)],
    verdicts: [`With the open writer ${((100 * median(held)) / median(free)).toFixed(0)} % of the free rate; the goal is at least 95 %.`],
  };
}
