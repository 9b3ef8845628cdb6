import type { Viewer } from '@waymark/service-kit';
import type { CaseRelation, RoundRow } from './case-row.js';
import type { CaseActor } from './case-states.js';

interface Asking {
  readonly viewer: Viewer;
  readonly personId: string;
  readonly relation: CaseRelation;
  /** Null: there is no case yet. */
  readonly round: Pick<RoundRow, 'seats'> | null;
}

/**
 * All that the viewer is in a round of a case. The person is nothing else: nobody in HR runs their own case. Whoever has come
 * into the line of the person is no member any more, unless they had voted: a lead sees no votes.
 */
export function actorsOf({ viewer, personId, relation, round }: Asking): CaseActor[] {
  if (viewer.personId === personId) return ['person'];
  const actors: CaseActor[] = [];
  if (relation.leads) actors.push('lead');
  if (viewer.roles.includes('hr')) {
    actors.push('hr');
    if (!relation.isLed) actors.push('stand_in');
    if (relation.hasLeft) actors.push('for_absent');
  }
  const seat = round?.seats.find(({ memberId }) => memberId === viewer.personId);
  if (seat && (seat.votedAt !== null || !(relation.leads || relation.isBeneath))) actors.push('member');
  return actors;
}
