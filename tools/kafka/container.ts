import { request } from 'node:http';
import { anyFreePort } from '../house/ports.ts';
import { patience, untilBrokerUp } from './answers.ts';

const image = () => process.env.KAFKA_IMAGE ?? 'apache/kafka:4.3.0';

/** Whether a Docker engine answers: at DOCKER_HOST, or at the usual socket. */
export function dockerAnswers(): Promise<boolean> {
  const host = process.env.DOCKER_HOST ?? 'unix:///var/run/docker.sock';
  const at = host.startsWith('unix://') ? { socketPath: host.slice('unix://'.length) } : { host: new URL(host).hostname, port: new URL(host).port };
  return new Promise((resolve) => {
    const ping = request({ ...at, path: '/_ping', timeout: 2000 }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    ping.on('timeout', () => ping.destroy());
    ping.on('error', () => resolve(false));
    ping.end();
  });
}

/** The public image of the broker in a container. Its port is chosen beforehand, since the broker tells it to its clients. */
export async function startBrokerInContainer(): Promise<{ brokers: string; stop: () => Promise<void> }> {
  const { GenericContainer, getContainerRuntimeClient } = await import('testcontainers');
  const { host } = (await getContainerRuntimeClient()).info.containerRuntime;
  const brokers = `${host}:${await anyFreePort()}`;
  const container = await new GenericContainer(image())
    .withStartupTimeout(patience)
    .withExposedPorts({ container: 9092, host: Number(brokers.split(':').at(-1)) })
    .withEnvironment({
      KAFKA_NODE_ID: '1',
      KAFKA_PROCESS_ROLES: 'broker,controller',
      KAFKA_LISTENERS: 'PLAINTEXT://:9092,CONTROLLER://:9093',
      KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://${brokers}`,
      KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
      KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
      KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
      KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
      KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS: '3',
      KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
      KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
      KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
      KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
    })
    .start();
  const stop = async () => {
    await container.stop();
  };
  try {
    await untilBrokerUp(brokers, () => null);
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { brokers, stop };
}
