import { Logger } from '@nestjs/common';
import { Kafka, logLevel, type LogEntry } from 'kafkajs';

const log = new Logger('Kafka');

// It speaks up when the default partitioner is used; every message here names its partition.
process.env['KAFKAJS_NO_PARTITIONER_WARNING'] = '1';

function write({ level, log: { message, ...fields } }: LogEntry): void {
  if (level === logLevel.ERROR) log.error(fields, message);
  else log.warn(fields, message);
}

/** A client of the brokers `host:port,host:port`. */
export function kafkaClient(clientId: string, brokers: string): Kafka {
  return new Kafka({
    clientId,
    brokers: brokers.split(',').map((broker) => broker.trim()),
    // A group's coordinator is still loading when a broker is young.
    retry: { initialRetryTime: 100, retries: 20, maxRetryTime: 5_000 },
    logLevel: logLevel.WARN,
    logCreator: () => write,
  });
}
