import { Injectable } from '@nestjs/common';
import { evidenceAcceptedV1 } from '@waymark/contracts';
import { Outbox, type Viewer } from '@waymark/service-kit';
import type { EvidenceRefused } from './evidence-refused.model.js';
import { partsWith } from './evidence-row.js';
import { EvidenceVerdict, type DecideEvidenceInput } from './evidence-writing.model.js';
import type { Evidence } from './evidence.model.js';
import { reasonOf, reasonProblems } from './evidence.rules.js';
import { JudgeEvidence, type Tell } from './judge-evidence.js';
import { accepted } from './record-evidence.js';

/** Accepts or rejects what was submitted. Accepting tells it, as facts, in the same transaction. */
@Injectable()
export class DecideEvidence {
  constructor(
    private readonly judging: JudgeEvidence,
    private readonly outbox: Outbox,
  ) {}

  execute(viewer: Viewer, { id, revision, verdict, reason: given }: DecideEvidenceInput): Promise<Evidence | EvidenceRefused> {
    const reason = reasonOf(given);
    const problems = reasonProblems(reason, verdict === EvidenceVerdict.REJECT);
    const tell: Tell = async (manager, { row, now }) => {
      if (verdict !== EvidenceVerdict.ACCEPT) return;
      const payload = accepted({ ...row, parts: partsWith(row.parts, row.verifierId) }, now);
      await this.outbox.append(manager, viewer.organisationId, { contract: evidenceAcceptedV1, payload });
    };
    return this.judging.execute(viewer, { id: id.toLowerCase(), revision, from: 'submitted', to: verdict, reason, problems }, tell);
  }
}
