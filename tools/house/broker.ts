import { join } from 'node:path';
import { startBroker, type Broker } from '../kafka/broker.ts';
import { dataFolder } from './paths.ts';
import { say } from './progress.ts';

/** The broker of `npm run start:kafka`, or the one that KAFKA_BROKERS names. */
export async function startBrokerForHouse(): Promise<{ brokers: string; stop: () => Promise<void> }> {
  if (process.env.KAFKA_BROKERS) return { brokers: process.env.KAFKA_BROKERS, stop: async () => undefined };
  return keepBroker(join(dataFolder, 'kafka'));
}

/** One that dies is started again where the services look for it. */
async function keepBroker(folder: string): Promise<{ brokers: string; stop: () => Promise<void> }> {
  let broker = await startBroker({ dataFolder: folder });
  const { brokers } = broker;
  let stopping = false;
  const watch = async (watched: Broker): Promise<void> => {
    const how = await watched.exited;
    if (stopping) return;
    say(`! Apache Kafka died (${how}); starting it again`);
    try {
      broker = await startBroker({ dataFolder: folder, port: Number(brokers.split(':')[1]) });
    } catch (cause) {
      say(`! Apache Kafka does not start: ${cause instanceof Error ? cause.message : String(cause)}`);
      return;
    }
    if (stopping) return broker.stop();
    say('• Apache Kafka is back');
    return watch(broker);
  };
  void watch(broker);
  const stop = () => {
    stopping = true;
    return broker.stop();
  };
  return { brokers, stop };
}
