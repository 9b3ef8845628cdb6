/** The Apache Kafka of this test run; null where it has none. */
export const brokers = process.env.TEST_KAFKA_BROKERS || process.env.KAFKA_BROKERS || null;

const why = 'NO APACHE KAFKA: the browser story is not played on it. Set TEST_KAFKA_BROKERS, or run npm test, which starts a broker.';

/** What is told on Kafka: skipped aloud where there is none, and a failure under CI. */
export function describeOnKafka(name: string, tell: () => void): void {
  if (!brokers) console.error(`\n!! ${why}\n`);
  if (brokers) describe(name, tell);
  else if (process.env.CI === 'true') it(name, () => Promise.reject(new Error(why)));
  else describe.skip(name, tell);
}
