import { caseV1 } from '@waymark/contracts';
import type { Outbox } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import type { RoundRow, WholeCase } from './case-row.js';

/** Tells where a case stands: of a decision what the person was told last, and nothing before that. */
export async function tellCase(outbox: Outbox, manager: EntityManager, { organisationId, known }: { organisationId: string; known: WholeCase }): Promise<void> {
  const { id, personId, trackId, version, state, stateSince, round, rounds } = known;
  const told = rounds.findLast(({ toldAt }) => toldAt !== null);
  const payload = { caseId: id, personId, trackId, version, state, since: stateSince.toISOString(), round, told: told ? toldOf(told) : null };
  await outbox.append(manager, organisationId, { contract: caseV1, payload });
}

function toldOf({ decision, postponedUntil, toldAt }: RoundRow) {
  if (!decision || !toldAt) throw new Error('Nobody is told what was not decided.');
  return { decision, postponedUntil, toldAt: toldAt.toISOString() };
}
