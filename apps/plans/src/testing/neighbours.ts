import { planV1 } from '@waymark/contracts';
import { dataSourceOptions, Hearing, migrateService, Outbox, OutboxHints, provisionDatabase, TenantDatabase, type EventHandler } from '@waymark/service-kit';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { contracts, type Told } from './told.js';

const services = ['directory', 'assessments', 'readiness'] as const;
type Neighbour = Awaited<ReturnType<typeof open>>;

async function open(service: (typeof services)[number], kafkaBrokers: string | undefined) {
  const urls = await provisionDatabase({ superuserUrl: process.env.TEST_POSTGRES_URL ?? '', service, secret: 'test', database: `${service}_${v7().replaceAll('-', '')}` });
  await migrateService({ service, url: urls.owner, migrations: [] });
  const source = await new DataSource(dataSourceOptions({ url: urls.app, pool: 4, entities: [], migrations: [] })).initialize();
  const relay = kafkaBrokers ? new Hearing({ service, source, handlers: [], transport: { outboxUrls: { [service]: urls.outboxReader }, kafkaBrokers } }) : null;
  await relay?.start();
  return { service, urls, source, relay, tenants: new TenantDatabase(source), outbox: new Outbox(new OutboxHints(source)) };
}

/** The services that plans hears, each with a database and an outbox of its own; over Kafka each relays what it tells. */
export async function openNeighbours(kafkaBrokers?: string) {
  const neighbours = await Promise.all(services.map((service) => open(service, kafkaBrokers)));
  const named = new Map<string, Neighbour>(neighbours.map((neighbour) => [neighbour.service, neighbour]));
  const heard: unknown[] = [];
  const notePlan = { contract: planV1, handle: ({ payload }) => Promise.resolve(void heard.push(payload)) } as EventHandler<unknown>;
  let hearing: Hearing | null = null;
  return {
    outboxUrls: Object.fromEntries(neighbours.map(({ service, urls }) => [service, urls.outboxReader])),
    /** Each by the service whose topic it is, in a transaction of its own. */
    tell: async (organisationId: string, ...told: readonly Told[]): Promise<void> => {
      for (const { topic, payload, orderedBy } of told) {
        const { tenants, outbox } = named.get(topic.split('.')[0]!)!;
        const contract = Object.values(contracts).find((one) => one.topic === topic) as never;
        await tenants.transaction(organisationId, (manager) => (payload === null ? outbox.erase(manager, organisationId, { contract, orderedBy }) : outbox.append(manager, organisationId, { contract, payload: payload as never })));
      }
    },
    /** What readiness hears of plans from the beginning, in the order in which it does. */
    hearPlans: async (plansOutboxUrl: string): Promise<readonly unknown[]> => {
      hearing = new Hearing({ service: 'readiness', group: v7(), source: named.get('readiness')!.source, handlers: [notePlan], transport: { outboxUrls: kafkaBrokers ? {} : { plans: plansOutboxUrl }, kafkaBrokers } });
      await hearing.start();
      return heard;
    },
    close: async (): Promise<void> => {
      await hearing?.stop();
      for (const { relay, source } of neighbours) {
        await relay?.stop();
        await source.destroy();
      }
    },
  };
}
