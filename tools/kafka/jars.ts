import { join } from 'node:path';
import { findJavaFor, jarsOf, type JavaProgram } from '../java/jars.ts';

const broker: JavaProgram = {
  name: 'the Apache Kafka broker',
  pom: join(import.meta.dirname, 'pom.xml'),
  otherwise: 'Or set KAFKA_BROKERS (for specs TEST_KAFKA_BROKERS) to one that runs.',
};

/** The Java that runs the broker. @throws when there is none that Kafka 4 runs on. */
export const findJava = (): string => findJavaFor(broker);

/** The folder with the broker's jars. */
export const brokerJars = (): Promise<string> => jarsOf(broker);
