import { join } from 'node:path';
import { startBroker } from '../kafka/broker.ts';
import { keepRunning } from './keep-running.ts';
import { dataFolder } from './paths.ts';

/** The broker of `npm run start:kafka`, or the one that KAFKA_BROKERS names. */
export async function startBrokerForHouse(): Promise<{ brokers: string; stop: () => Promise<void> }> {
  if (process.env.KAFKA_BROKERS) return { brokers: process.env.KAFKA_BROKERS, stop: async () => undefined };
  let port: number | undefined;
  const { first, stop } = await keepRunning('Apache Kafka', async () => {
    const broker = await startBroker({ dataFolder: join(dataFolder, 'kafka'), port });
    // Services look for it where it was.
    port = Number(broker.brokers.split(':')[1]);
    return broker;
  });
  return { brokers: first.brokers, stop };
}
