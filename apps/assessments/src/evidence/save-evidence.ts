import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { clientId } from '../inputs/client-id.js';
import { asAuthor } from '../transactions/as-author.js';
import { takeTurnOf } from '../transactions/take-turn-of.js';
import { EvidenceRefusal, refused, type EvidenceRefused } from './evidence-refused.model.js';
import { evidenceOf, type EvidenceRow } from './evidence-row.js';
import type { SaveEvidenceInput } from './evidence-writing.model.js';
import type { Evidence } from './evidence.model.js';
import { contentOf, draftProblems, type EvidenceContent } from './evidence.rules.js';
import { beginEvidence, factsFor, keepStep, readOwnEvidence, rewriteEvidence, type Writing } from './write-evidence.js';

interface Given {
  readonly content: EvidenceContent;
  readonly revision: number;
}

/**
 * Keeps the words of the viewer's evidence in a draft; what was rejected is a draft again. Against a revision that is not the
 * newest nothing is overwritten: the answer carries the newer one. A retry of a save that did succeed is no conflict.
 */
@Injectable()
export class SaveEvidence {
  constructor(private readonly database: TenantDatabase) {}

  async execute(viewer: Viewer, input: SaveEvidenceInput): Promise<Evidence | EvidenceRefused> {
    const id = clientId(input.id, 'id');
    if (input.verifierId) clientId(input.verifierId, 'verifierId');
    const { organisationId, personId } = viewer;
    return asAuthor(this.database, viewer, async (manager) => {
      const now = await takeTurnOf(manager, { organisationId, personId, writerId: personId });
      return this.#save(manager, { organisationId, id, personId, now }, { content: contentOf(input), revision: input.revision });
    });
  }

  async #save(manager: EntityManager, writing: Writing, { content, revision }: Given): Promise<Evidence | EvidenceRefused> {
    const own = await readOwnEvidence(manager, writing.id, writing.personId);
    if (own && saysAlready(own, content)) return evidenceOf(own);
    if (own && own.state !== 'draft' && own.state !== 'rejected') return refused(EvidenceRefusal.WRONG_STATE, { evidence: evidenceOf(own) });
    if (own && own.revision !== revision) return refused(EvidenceRefusal.STALE_REVISION, { evidence: evidenceOf(own) });
    if (!own && revision !== 0) return refused(EvidenceRefusal.UNKNOWN_EVIDENCE);
    const problems = draftProblems(content, await factsFor(manager, { ...writing, verifierId: content.verifierId }));
    if (problems.length > 0) return refused(EvidenceRefusal.INVALID, { problems });
    await (own ? rewriteEvidence(manager, writing, content) : beginEvidence(manager, writing, content));
    if (own?.state !== 'draft') await keepStep(manager, writing, { state: 'draft', revision: revision + 1, byId: writing.personId, reason: null });
    const saved = await readOwnEvidence(manager, writing.id, writing.personId);
    if (!saved) throw new Error('What was just written can be read.');
    return evidenceOf(saved);
  }
}

function saysAlready({ skillIds, occurredOn, verifierId, parts }: EvidenceRow, content: EvidenceContent): boolean {
  return isDeepStrictEqual({ skillIds, occurredOn, verifierId, parts }, { ...content, skillIds: [...content.skillIds] });
}
