import { Client } from 'pg';
import { v7 } from 'uuid';
import { draftPlan } from '../demo/growth-operations.ts';
import { conversation, propose, ratees, saveRatings, sign, submitOwn, submitRatings } from '../demo/quarter-operations.ts';
import { openCycle } from '../demo/operations.ts';
import { startBrokerForSpecs } from '../kafka/for-specs.ts';
import { BenchHouse } from './bench-house.ts';
import { makeTeam, trackId, type BenchTeam } from './bench-team.ts';
import { bareLog } from './bare-trips.ts';
import { bareRoundTrips } from './fixtures/bare-kafka.ts';
import type { Finding } from './report.ts';
import { median, percentile } from './statistics.ts';

const people = 20;
const skills = 28;
const level = (of: number) => ({ outcome: 'LEVEL', level: of });

/** The bench's own instrument: the database of plans says when what is told of a person's plan was committed, and what closed in it. */
const watchPlans = `
  create function bench_tell() returns trigger language plpgsql as $$ begin perform pg_notify('bench', new.payload ->> 'personId' || ' ' || (select string_agg(i ->> 'asks', ' ') from jsonb_array_elements(new.payload -> 'items') i where i -> 'closedAt' <> 'null')); return null; end $$;
  create trigger bench after insert on outbox for each row execute function bench_tell()`;

interface Planned {
  readonly id: string;
  readonly items: readonly { readonly key: string }[];
}

/** Everybody's plan; readiness has to have been heard before. */
async function draftAll({ engineers }: BenchTeam): Promise<Map<string, string>> {
  const raises = new Map<string, string>();
  for (const { id: personId, client } of engineers) {
    for (const end = Date.now() + 120_000; ; await new Promise((resolve) => setTimeout(resolve, 200))) {
      const { draftPlan: plan } = await client.graphql<{ draftPlan: Planned & { message?: string } }>(draftPlan, { input: { id: v7(), personId, trackId } });
      const raise = plan.items?.map(({ key }) => key).find((key) => key.startsWith('raise:'));
      if (raise) raises.set(personId, raise);
      if (raise || Date.now() > end) break;
    }
  }
  return raises;
}

/** A cycle in which both have said 1 of every skill, so that what is agreed on alone closes anything. */
async function rateAll({ manager, hr, engineers, skillIds }: BenchTeam): Promise<string> {
  const cycleId = v7();
  await hr.graphql(openCycle, { input: { id: cycleId, name: 'Now', kind: 'SELF_AND_MANAGER', closesAt: new Date(Date.now() + 86_400_000) } });
  const answers = skillIds.map((skillId) => ({ skillId, ...level(1) }));
  for (const { id: personId, client } of engineers) {
    await client.graphql(submitOwn, { input: { id: v7(), cycleId, answers } });
    await manager.graphql(saveRatings, { input: { cycleId, ratings: answers.map((answer) => ({ personId, ...answer })), revisions: [] } });
  }
  const { myRatees } = await manager.graphql<{ myRatees: { person: { id: string }; own: { revision: number } | null }[] }>(ratees, { cycleId });
  for (const { person, own } of myRatees) if (own) await manager.graphql(submitRatings, { input: { id: v7(), cycleId, personId: person.id, revision: own.revision } });
  return cycleId;
}

interface Sample {
  /** From sending the second signature to its answer. */
  readonly answered: number;
  /** From sending it until what is told of the closed item was committed. */
  readonly closed: number;
}

async function sample(team: BenchTeam, given: { cycleId: string; raises: ReadonlyMap<string, string>; watcher: Client }): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const { id: personId, client } of team.engineers) {
    const raise = given.raises.get(personId);
    if (!raise) continue;
    const about = { cycleId: given.cycleId, personId };
    const { conversation: now } = await team.manager.graphql<{ conversation: { revision: number } }>(conversation, about);
    const answers = team.skillIds.map((skillId) => ({ skillId, ...level(`raise:${skillId}` === raise ? 4 : 1) }));
    const { proposeAgreement } = await team.manager.graphql<{ proposeAgreement: { revision?: number; message?: string } }>(propose, { input: { ...about, revision: now.revision, answers, reasons: [] } });
    const input = { ...about, revision: proposeAgreement.revision };
    if (input.revision === undefined) throw new Error(proposeAgreement.message);
    await team.manager.graphql(sign, { input });
    const closed = new Promise<number>((resolve) => {
      const hear = ({ payload }: { payload?: string }) => {
        const [who, ...keys] = payload?.split(' ') ?? [];
        if (who !== personId || !keys.includes(raise)) return;
        given.watcher.off('notification', hear);
        resolve(performance.now());
      };
      given.watcher.on('notification', hear);
    });
    const began = performance.now();
    await client.graphql(sign, { input });
    samples.push({ answered: performance.now() - began, closed: (await closed) - began });
  }
  return samples;
}

async function measure(kafkaBrokers?: string) {
  const house = await BenchHouse.start(kafkaBrokers ? { kafkaBrokers } : {});
  const team = await makeTeam(house, { people, skills, signIns: people });
  const raises = await draftAll(team);
  const cycleId = await rateAll(team);
  const watcher = new Client({ connectionString: house.superuserUrl('plans') });
  await watcher.connect();
  await watcher.query(watchPlans);
  await watcher.query('listen bench');
  const [before, samples] = [await bareLog(house, people), await sample(team, { cycleId, raises, watcher })];
  const trips = [...before, ...(await bareLog(house, people))];
  const bare = kafkaBrokers ? await bareRoundTrips(kafkaBrokers, people * 2) : [];
  await watcher.end();
  await house.stop();
  return { samples, trips, bare };
}

/** (h) From the second signature under a rating to the closed item of the plan, on both transports. */
export async function benchClosing(): Promise<Finding> {
  const log = await measure();
  const broker = await startBrokerForSpecs();
  const kafka = broker ? await measure(broker.brokers) : null;
  await broker?.stop();
  const row = (what: string, times: readonly number[], floor: readonly number[]): (string | number)[] => [what, median(times), percentile(times, 0.99), median(times) / median(floor)];
  const whole = ({ samples }: typeof log) => samples.map(({ closed }) => closed);
  const after = ({ samples }: typeof log) => samples.map(({ answered, closed }) => Math.max(0, closed - answered));
  const onKafka = kafka
    ? [
        row('floor: one bare produce and consume on the same Kafka', kafka.bare, kafka.bare),
        row('Kafka: second signature sent by the client to the item closed and told', whole(kafka), kafka.bare),
        row('Kafka: signature answered to the item closed and told', after(kafka), kafka.bare),
      ]
    : [];
  return {
    title: `(h) A rating agreed to its item closed (${skills} skills, a plan each of ${log.samples.length} people)`,
    columns: ['what', 'p50 ms', 'p99 ms', 'p50 / bare round trip'],
    rows: [
      row('floor: a row committed, heard of, and a row committed elsewhere for it', log.trips, log.trips),
      row('event log: second signature sent by the client to the item closed and told', whole(log), log.trips),
      row('event log: signature answered to the item closed and told', after(log), log.trips),
      ...onKafka,
    ],
    verdicts: kafka ? [] : ['No Apache Kafka broker could be had: see above.'],
  };
}
