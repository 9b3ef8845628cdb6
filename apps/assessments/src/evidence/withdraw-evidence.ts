import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { clientId } from '../inputs/client-id.js';
import { asAuthor } from '../transactions/as-author.js';
import { takeTurnOf } from '../transactions/take-turn-of.js';
import { EvidenceRefusal, refused, type EvidenceRefused } from './evidence-refused.model.js';
import { evidenceOf } from './evidence-row.js';
import type { EvidenceRemoved, WithdrawEvidenceInput } from './evidence-writing.model.js';
import type { Evidence } from './evidence.model.js';
import { changeState, readOwnEvidence, type Writing } from './write-evidence.js';

type Withdrawn = Evidence | EvidenceRemoved | EvidenceRefused;

const lastStep = 'select revision, state from evidence_step where evidence_id = $1 order by revision desc limit 1';

/** Takes back what was submitted, which is then a draft again; removes a draft on which nobody has decided. Twice is once. */
@Injectable()
export class WithdrawEvidence {
  constructor(private readonly database: TenantDatabase) {}

  async execute(viewer: Viewer, input: WithdrawEvidenceInput): Promise<Withdrawn> {
    const id = clientId(input.id, 'id');
    const { organisationId, personId } = viewer;
    return asAuthor(this.database, viewer, async (manager) => {
      const now = await takeTurnOf(manager, { organisationId, personId, writerId: personId });
      return this.#withdraw(manager, { organisationId, id, personId, now }, input.revision);
    });
  }

  async #withdraw(manager: EntityManager, writing: Writing, revision: number): Promise<Withdrawn> {
    const own = await readOwnEvidence(manager, writing.id, writing.personId);
    if (!own) return { removedId: writing.id };
    if (own.state === 'accepted' || own.state === 'rejected') return refused(EvidenceRefusal.WRONG_STATE, { evidence: evidenceOf(own) });
    if (own.state === 'draft' && own.revision === revision + 1 && (await tookBack(manager, writing.id, own.revision))) return evidenceOf(own);
    if (own.revision !== revision) return refused(EvidenceRefusal.STALE_REVISION, { evidence: evidenceOf(own) });
    if (own.state === 'draft' && own.decision) return refused(EvidenceRefusal.DECIDED_BEFORE, { evidence: evidenceOf(own) });
    if (own.state === 'draft') return this.#remove(manager, writing);
    await changeState(manager, writing, { state: 'draft', revision: revision + 1, byId: writing.personId, reason: null });
    const draft = await readOwnEvidence(manager, writing.id, writing.personId);
    if (!draft) throw new Error('What was just written can be read.');
    return evidenceOf(draft);
  }

  async #remove(manager: EntityManager, { organisationId, id }: Writing): Promise<EvidenceRemoved> {
    await manager.query('delete from evidence_step where organisation_id = $1 and evidence_id = $2', [organisationId, id]);
    await manager.query('delete from evidence where organisation_id = $1 and id = $2', [organisationId, id]);
    return { removedId: id };
  }
}

/** The draft has come about by this very withdrawal: it is asked for a second time. */
async function tookBack(manager: EntityManager, id: string, revision: number): Promise<boolean> {
  const [step] = await manager.query<{ revision: number; state: string }[]>(lastStep, [id]);
  return step?.state === 'draft' && step.revision === revision;
}
