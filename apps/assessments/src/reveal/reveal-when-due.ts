import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lapseSignature } from '../conversation/lapse-signature.js';
import { CycleKind } from '../cycles/cycle.model.js';
import type { HeldParticipant } from '../participants/hold-participant.js';
import { RevealSubmitted, type Due } from './reveal-submitted.js';

/** What a side has just submitted, in a transaction that holds the participant. */
export interface JustSubmitted {
  readonly cycleId: string;
  readonly frameworkVersionId: string;
  readonly kind: CycleKind;
  readonly participant: HeldParticipant | null;
  readonly now: Date;
}

interface Someone {
  readonly organisationId: string;
  readonly personId: string;
}

const selfSql = 'update cycle_participant set self_submitted_at = $3 where cycle_id = $1 and person_id = $2';
const managerSql = 'update cycle_participant set manager_submitted_at = $3, manager_submitted_by = $4 where cycle_id = $1 and person_id = $2';

/** Notes that a side has submitted, and reveals when that was what both waited for. Both or nothing: of one side alone nothing is seen. */
@Injectable()
export class RevealWhenDue {
  constructor(private readonly reveal: RevealSubmitted) {}

  async afterSelf(manager: EntityManager, { organisationId, personId }: Someone, submitted: JustSubmitted): Promise<void> {
    const { cycleId, participant, now, kind } = submitted;
    await manager.query(selfSql, [cycleId, personId, now]);
    const wasRevealed = Boolean(participant?.revealedAt);
    const managerId = participant?.managerSubmittedBy ?? null;
    if (kind === CycleKind.SELF_AND_MANAGER && !wasRevealed && !managerId) return;
    // What was revealed before stays as it is: of somebody reopened, what they say anew comes beside it.
    await this.#reveal(manager, organisationId, { ...submitted, personId, sides: { self: true, managerId: wasRevealed ? null : managerId } });
  }

  async afterManager(manager: EntityManager, { organisationId, personId }: Someone, submitted: JustSubmitted & { managerId: string }): Promise<void> {
    const { cycleId, participant, now, managerId } = submitted;
    await manager.query(managerSql, [cycleId, personId, now, managerId]);
    const wasRevealed = Boolean(participant?.revealedAt);
    const self = Boolean(participant?.selfSubmittedAt);
    if (!wasRevealed && !self) return;
    await this.#reveal(manager, organisationId, { ...submitted, personId, sides: { self: self && !wasRevealed, managerId } });
  }

  async #reveal(manager: EntityManager, organisationId: string, { personId, cycleId, frameworkVersionId, sides, now, participant }: JustSubmitted & Pick<Due, 'personId' | 'sides'>): Promise<void> {
    await this.reveal.execute(manager, organisationId, [{ personId, cycleId, frameworkVersionId, sides, at: now }]);
    if (participant?.revealedAt) await lapseSignature(manager, { cycleId, personId }, now);
  }
}
