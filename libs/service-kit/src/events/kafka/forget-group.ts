import type { Kafka } from 'kafkajs';

/** A group that nobody is in begins again at the start. @throws while somebody is in it. */
export async function forgetGroup(kafka: Kafka, group: string): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const id = `waymark.${group}`;
    const { groups } = await admin.listGroups();
    if (groups.some(({ groupId }) => groupId === id)) await admin.deleteGroups([id]);
  } finally {
    await admin.disconnect();
  }
}
