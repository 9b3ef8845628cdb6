import { join } from 'node:path';
import { startBroker } from '../kafka/broker.ts';
import { dataFolder } from './paths.ts';

/** The broker of `npm run start:kafka`, or the one that KAFKA_BROKERS names. */
export async function startBrokerForHouse(): Promise<{ brokers: string; stop: () => Promise<void> }> {
  if (process.env.KAFKA_BROKERS) return { brokers: process.env.KAFKA_BROKERS, stop: async () => undefined };
  return startBroker({ dataFolder: join(dataFolder, 'kafka') });
}
