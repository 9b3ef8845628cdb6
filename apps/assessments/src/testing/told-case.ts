import type { caseV1, PayloadOf } from '@waymark/contracts';
import { v7 } from 'uuid';
import type { Caller } from './house.js';
import { onDay, type Reminding } from './reminding.js';

export type Case = PayloadOf<typeof caseV1>;

export const ids = (...who: readonly Caller[]) => who.map(({ personId }) => personId);

/** What a person was told on a day, at nine. */
export const toldOn = (day: number, decision: 'accepted' | 'postponed' | 'rejected'): Case['told'] =>
  ({ decision, postponedUntil: decision === 'postponed' ? '2031-01-01' : null, toldAt: onDay(day, 9).toISOString(), least: null });

/** A promotion case of Ada's as readiness tells of it, since a month before day 0. */
export class ToldCase {
  known: Case;

  constructor(private readonly its: Reminding) {
    this.known = {
      caseId: v7(), personId: its.house.ada.personId, trackId: 'backend', version: 1, state: 'nominated', since: onDay(-30).toISOString(), round: 1,
      told: null, waitingFor: [], votesDueAt: null, votesRevealedAt: null,
    };
  }

  /** As it is from now on. */
  async tell(more: Partial<Case> = {}): Promise<void> {
    this.known = { ...this.known, version: this.known.version + 1, ...more };
    await this.its.house.tellCase(this.known);
  }

  /** A panel that is open from day 0, at nine, to day 10, at noon. */
  panel(...members: readonly Caller[]): Promise<void> {
    return this.tell({ state: 'panel', since: onDay(0, 9).toISOString(), waitingFor: ids(...members), votesDueAt: onDay(10, 12).toISOString() });
  }

  asked(reason: 'vote_asked' | 'vote_due') {
    return { reason, caseId: this.known.caseId, dueAt: onDay(10, 12).toISOString() };
  }
}
