import { cycleV1, type PayloadOf } from '@waymark/contracts';
import type { CycleEntity } from './cycle.entity.js';

/** A cycle's state as it is told. */
export function cycleEvent({ id, version, name, kind, state, opensAt, closesAt, frameworkVersionId }: CycleEntity): PayloadOf<typeof cycleV1> {
  return { cycleId: id, version, name, kind, state, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString(), frameworkVersionId };
}
