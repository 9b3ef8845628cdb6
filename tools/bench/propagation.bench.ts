import { Client } from 'pg';
import { v7 } from 'uuid';
import { startBrokerForSpecs } from '../kafka/for-specs.ts';
import { BenchHouse } from './bench-house.ts';
import { makeTeam, openCycleOf, type BenchTeam } from './bench-team.ts';
import { bareRoundTrips } from './fixtures/bare-kafka.ts';
import type { Finding } from './report.ts';
import { median, percentile } from './statistics.ts';

const submit = `mutation ($input: SubmitSelfAssessmentInput!) { submitSelfAssessment(input: $input) { __typename } }`;
const close = `mutation ($id: ID!) { closeCycle(input: { cycleId: $id }) { __typename } }`;
const people = 40;

/** The bench's own instrument: readiness's database says when a person's standing was committed. */
const watchStandings = `
  create function bench_tell() returns trigger language plpgsql as $$ begin perform pg_notify('bench', new.person_id::text); return null; end $$;
  create trigger bench after insert or update on track_standing for each row execute function bench_tell()`;

interface Sample {
  /** From sending the submit to its answer. */
  readonly answered: number;
  /** From sending the submit until the matrix's rows were committed. */
  readonly changed: number;
}

async function bareCommits(house: BenchHouse, count: number): Promise<number[]> {
  const client = new Client({ connectionString: house.superuserUrl('assessments') });
  await client.connect();
  await client.query('create table if not exists bench_commit (id bigint generated always as identity primary key, payload jsonb)');
  const times: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const began = performance.now();
    await client.query(`insert into bench_commit (payload) values ($1)`, [JSON.stringify({ text: 'x'.repeat(400) })]);
    times.push(performance.now() - began);
  }
  await client.end();
  return times;
}

async function sample(team: BenchTeam, cycleId: string, watcher: Client): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const { id, client } of team.engineers) {
    const changed = new Promise<number>((resolve) => {
      const hear = ({ payload }: { payload?: string | undefined }) => {
        if (payload !== id) return;
        watcher.off('notification', hear);
        resolve(performance.now());
      };
      watcher.on('notification', hear);
    });
    const answers = team.skillIds.map((skillId) => ({ skillId, outcome: 'LEVEL', level: Math.floor(Math.random() * 5) }));
    const began = performance.now();
    const { submitSelfAssessment } = await client.graphql<{ submitSelfAssessment: { __typename: string } }>(submit, { input: { id: v7(), cycleId, answers } });
    if (submitSelfAssessment.__typename !== 'SelfAssessment') throw new Error(`Refused: ${JSON.stringify(submitSelfAssessment)}`);
    samples.push({ answered: performance.now() - began, changed: (await changed) - began });
  }
  return samples;
}

async function measure(rounds: number, kafkaBrokers?: string) {
  const house = await BenchHouse.start(kafkaBrokers ? { kafkaBrokers } : {});
  const team = await makeTeam(house, { people, skills: 28, signIns: people });
  const watcher = new Client({ connectionString: house.superuserUrl('readiness') });
  await watcher.connect();
  await watcher.query(watchStandings);
  await watcher.query('listen bench');
  const [samples, commits, trips]: [Sample[], number[], number[]] = [[], [], []];
  for (let turn = 0; turn < rounds; turn += 1) {
    const cycleId = await openCycleOf(team);
    const taken = await sample(team, cycleId, watcher);
    if (turn > 0) samples.push(...taken);
    await team.hr.graphql(close, { id: cycleId });
    commits.push(...(await bareCommits(house, people)));
  }
  if (kafkaBrokers) trips.push(...(await bareRoundTrips(kafkaBrokers, people * 2)));
  await watcher.end();
  await house.stop();
  return { samples, commits, trips };
}

function row(what: string, times: readonly number[], floor: number): (string | number)[] {
  return [what, median(times), percentile(times, 0.99), median(times) / floor];
}

/** (b) From a submit in the browser's place to the changed matrix, on both transports. */
export async function benchPropagation(rounds: number): Promise<Finding> {
  const log = await measure(rounds);
  const broker = await startBrokerForSpecs();
  if (!broker) throw new Error('No Apache Kafka broker could be had: see above.');
  const kafka = await measure(rounds, broker.brokers);
  await broker.stop();
  const commit = median(log.commits);
  const after = ({ samples }: typeof log) => samples.map(({ answered, changed }) => Math.max(0, changed - answered));
  const whole = ({ samples }: typeof log) => samples.map(({ changed }) => changed);
  return {
    title: '(b) Submit to matrix changed (28 skills, one person)',
    columns: ['what', 'p50 ms', 'p99 ms', 'p50 / bare commit'],
    rows: [
      row('floor: a bare commit of one row', log.commits, commit),
      row('event log: sent by the client to matrix changed, gateway and submit included', whole(log), commit),
      row('event log: submit answered to matrix changed', after(log), commit),
      row('floor: one bare produce and consume on the same Kafka', kafka.trips, commit),
      row('Kafka: sent by the client to matrix changed', whole(kafka), commit),
      row('Kafka: submit answered to matrix changed', after(kafka), commit),
    ],
    verdicts: [
      `Event log, p50 from the client's send: ${(median(whole(log)) / commit).toFixed(1)} commits; from the answer: ${(median(after(log)) / commit).toFixed(1)}; the goal is under 2.5.`,
      `Kafka, p50 from the answer: ${(median(after(kafka)) / median(kafka.trips)).toFixed(1)} bare round trips.`,
    ],
  };
}
