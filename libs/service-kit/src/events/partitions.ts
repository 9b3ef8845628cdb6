import { createHash } from 'node:crypto';

/** Into how many parts each log is cut: events of one key stay in one part, instances of a group share the parts. */
export const partitionCount = 4;

/** The same on every machine and for ever: a key that changed its part could overtake itself. */
export function partitionOf(key: string): number {
  return createHash('sha256').update(key).digest().readUInt32BE(0) % partitionCount;
}
