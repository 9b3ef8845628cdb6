import { conformance } from '../testing/conformance.js';
import { nothingIsLost } from '../testing/nothing-lost.js';

const brokers = process.env['TEST_KAFKA_BROKERS'];

if (brokers) {
  conformance('Kafka', () => brokers);
  nothingIsLost('Kafka', () => brokers);
} else {
  describe('Kafka', () => {
    it.skip('SKIPPED: no Apache Kafka broker. `npm test` starts one with a Docker engine, or with Java 17 and Maven; or set TEST_KAFKA_BROKERS', () => undefined);
  });
}
