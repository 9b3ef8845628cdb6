import { Injectable } from '@nestjs/common';
import { evidenceWithdrawnV1 } from '@waymark/contracts';
import { Outbox, type Viewer } from '@waymark/service-kit';
import type { EvidenceRefused } from './evidence-refused.model.js';
import type { RetractEvidenceInput } from './evidence-writing.model.js';
import type { Evidence } from './evidence.model.js';
import { reasonOf, reasonProblems } from './evidence.rules.js';
import { JudgeEvidence, type Tell } from './judge-evidence.js';

/** Takes an acceptance back: the evidence is rejected, and listeners are told that it counts no more. */
@Injectable()
export class RetractEvidence {
  constructor(
    private readonly judging: JudgeEvidence,
    private readonly outbox: Outbox,
  ) {}

  execute(viewer: Viewer, { id, revision, reason: given }: RetractEvidenceInput): Promise<Evidence | EvidenceRefused> {
    const reason = reasonOf(given);
    const tell: Tell = async (manager, { row, now }) => {
      const payload = { evidenceId: row.id, personId: row.personId, withdrawnAt: now.toISOString() };
      await this.outbox.append(manager, viewer.organisationId, { contract: evidenceWithdrawnV1, payload });
    };
    const problems = reasonProblems(reason, true);
    return this.judging.execute(viewer, { id: id.toLowerCase(), revision, from: 'accepted', to: 'rejected', reason, problems }, tell);
  }
}
