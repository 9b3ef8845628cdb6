import { allContracts, type EventContract } from '@waymark/contracts';
import kafkajs, { type Kafka } from 'kafkajs';
import { partitionCount } from '../partitions.js';

/** Event topics are kept for ever; of a state topic the latest of each key, and its tombstone for a week. */
function settingsOf(contract: EventContract<unknown>) {
  return contract.kind === 'state'
    ? [{ name: 'cleanup.policy', value: 'compact' }, { name: 'delete.retention.ms', value: String(7 * 86_400_000) }]
    : [{ name: 'retention.ms', value: '-1' }];
}

/** Makes the topics of all contracts that the broker does not have yet. Several services at once are welcome. */
export async function ensureTopics(kafka: Kafka): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const known = new Set(await admin.listTopics());
    const missing = allContracts.filter(({ topic }) => !known.has(topic));
    if (missing.length === 0) return;
    await admin.createTopics({
      waitForLeaders: true,
      // -1: as the broker is set up to replicate.
      topics: missing.map((contract) => ({ topic: contract.topic, numPartitions: partitionCount, replicationFactor: -1, configEntries: settingsOf(contract) })),
    });
  } catch (error) {
    const others = error instanceof kafkajs.KafkaJSAggregateError ? error.errors.filter((one) => !/already exists/i.test(String((one as Error).message))) : [error];
    if (others.length > 0) throw error;
  } finally {
    await admin.disconnect();
  }
}
