import { caseV1 } from '@waymark/contracts';
import type { Outbox } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { currentRound, type RoundRow, type WholeCase } from './case-row.js';
import type { Packet } from './packet.js';
import { toldLeast } from './told-least.rules.js';

/** Tells where a case stands and whose votes are missing: of a decision what the person was told last, and nothing before that. */
export async function tellCase(outbox: Outbox, manager: EntityManager, { organisationId, known }: { organisationId: string; known: WholeCase }): Promise<void> {
  const { id, personId, trackId, version, state, stateSince, round, rounds } = known;
  const told = rounds.findLast(({ toldAt }) => toldAt !== null);
  const payload = {
    caseId: id, personId, trackId, version, state, since: stateSince.toISOString(), round, told: told ? toldOf(told) : null, ...panelOf(known),
  };
  await outbox.append(manager, organisationId, { contract: caseV1, payload });
}

function panelOf(known: WholeCase) {
  const { openedAt, votesDueAt, revealedAt, seats } = currentRound(known);
  const isOpen = known.state === 'panel' && openedAt !== null && revealedAt === null;
  return {
    waitingFor: isOpen ? seats.flatMap(({ memberId, votedAt }) => (votedAt === null ? [memberId] : [])) : [],
    votesDueAt: votesDueAt?.toISOString() ?? null,
    votesRevealedAt: revealedAt?.toISOString() ?? null,
  };
}

function toldOf({ decision, postponedUntil, toldAt, packet }: RoundRow) {
  if (!decision || !toldAt || packet === null) throw new Error('Nobody is told what was not decided.');
  const least = decision === 'postponed' ? toldLeast(JSON.parse(packet) as Packet) : null;
  return { decision, postponedUntil, toldAt: toldAt.toISOString(), least };
}
