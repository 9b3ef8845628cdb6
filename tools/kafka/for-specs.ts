import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokersUp } from './answers.ts';
import { startBroker } from './broker.ts';
import { dockerAnswers, startBrokerInContainer } from './container.ts';

export interface SpecBroker {
  readonly brokers: string;
  stop(): Promise<void>;
}

/**
 * The broker of a test run: the one TEST_KAFKA_BROKERS names; else one in Docker, where an engine answers; else the
 * broker's jars on this machine's Java. Null, with the reason said aloud, when none can be had.
 */
export async function startBrokerForSpecs(): Promise<SpecBroker | null> {
  const given = process.env.TEST_KAFKA_BROKERS;
  // One that was named and is not there is a mistake to be told, not a reason to take another.
  if (given) return (await answers(given)) ? { brokers: given, stop: async () => undefined } : none(`TEST_KAFKA_BROKERS names ${given}, where no broker answers`);
  return (await inContainer()) ?? (await onJava());
}

async function answers(addresses: string): Promise<boolean> {
  return (await Promise.all(addresses.split(',').map((address) => brokersUp(address)))).some((count) => count > 0);
}

async function inContainer(): Promise<SpecBroker | null> {
  if (!(await dockerAnswers())) return null;
  try {
    const broker = await startBrokerInContainer();
    console.log(`• Apache Kafka in a container at ${broker.brokers}`);
    return broker;
  } catch (cause) {
    console.log(`• A Docker engine answers, but the broker did not start there (${message(cause)}); trying this machine's Java`);
    return null;
  }
}

async function onJava(): Promise<SpecBroker | null> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'waymark-kafka-'));
  const empty = () => rmSync(dataFolder, { recursive: true, force: true });
  try {
    const broker = await startBroker({ dataFolder });
    console.log(`• Apache Kafka on this machine's Java at ${broker.brokers}`);
    const stop = async () => {
      await broker.stop();
      empty();
    };
    return { brokers: broker.brokers, stop };
  } catch (cause) {
    empty();
    return none(message(cause));
  }
}

function none(why: string): null {
  console.error(`\n!! NO APACHE KAFKA BROKER: ${why}\n!! Every spec that needs one will be SKIPPED.\n`);
  return null;
}

function message(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
