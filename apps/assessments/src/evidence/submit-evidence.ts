import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { clientId } from '../inputs/client-id.js';
import { asAuthor } from '../transactions/as-author.js';
import { takeTurnOf } from '../transactions/take-turn-of.js';
import { EvidenceRefusal, refused, type EvidenceRefused } from './evidence-refused.model.js';
import { evidenceOf, type EvidenceRow } from './evidence-row.js';
import type { SubmitEvidenceInput } from './evidence-writing.model.js';
import type { Evidence } from './evidence.model.js';
import { submitProblems } from './evidence.rules.js';
import { changeState, factsFor, readOwnEvidence, type Writing } from './write-evidence.js';

const nameVerifier = 'update evidence set verifier_id = $3 where organisation_id = $1 and id = $2';

/** Shows the viewer's evidence to whom it is to be shown and asks a verifier to confirm it. Twice the same is once. */
@Injectable()
export class SubmitEvidence {
  constructor(private readonly database: TenantDatabase) {}

  async execute(viewer: Viewer, input: SubmitEvidenceInput): Promise<Evidence | EvidenceRefused> {
    const id = clientId(input.id, 'id');
    const verifierId = clientId(input.verifierId, 'verifierId');
    const { organisationId, personId } = viewer;
    return asAuthor(this.database, viewer, async (manager) => {
      const now = await takeTurnOf(manager, { organisationId, personId, writerId: personId });
      return this.#submit(manager, { organisationId, id, personId, now }, { ...input, verifierId });
    });
  }

  async #submit(manager: EntityManager, writing: Writing, { revision, verifierId }: SubmitEvidenceInput): Promise<Evidence | EvidenceRefused> {
    const own = await readOwnEvidence(manager, writing.id, writing.personId);
    if (!own) return refused(EvidenceRefusal.UNKNOWN_EVIDENCE);
    const repeated = own.state === 'submitted' && own.revision === revision + 1 && own.verifierId === verifierId;
    if (repeated) return evidenceOf(own);
    if (own.state !== 'draft' && own.state !== 'rejected') return refused(EvidenceRefusal.WRONG_STATE, { evidence: evidenceOf(own) });
    if (own.revision !== revision) return refused(EvidenceRefusal.STALE_REVISION, { evidence: evidenceOf(own) });
    const problems = await problemsOf(manager, writing, { ...own, verifierId });
    if (problems.length > 0) return refused(EvidenceRefusal.INVALID, { problems });
    await manager.query(nameVerifier, [writing.organisationId, writing.id, verifierId]);
    await changeState(manager, writing, { state: 'submitted', revision: revision + 1, byId: writing.personId, reason: null });
    const submitted = await readOwnEvidence(manager, writing.id, writing.personId);
    if (!submitted) throw new Error('What was just written can be read.');
    return evidenceOf(submitted);
  }
}

async function problemsOf(manager: EntityManager, { personId, now }: Writing, content: EvidenceRow) {
  return submitProblems(content, await factsFor(manager, { personId, now, verifierId: content.verifierId }));
}
