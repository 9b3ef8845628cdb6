import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { validate } from 'uuid';
import { takeTurnOf } from '../transactions/take-turn-of.js';
import { EvidenceRefusal, refused, type EvidenceProblem, type EvidenceRefused } from './evidence-refused.model.js';
import { evidenceColumns, evidenceOf, type EvidenceRow } from './evidence-row.js';
import type { Evidence, EvidenceState } from './evidence.model.js';
import { changeState } from './write-evidence.js';

const whoseSql = `select person_id as "personId", verifier_id as "verifierId" from evidence where id = $1 and state <> 'draft'`;

const heldSql = `select ${evidenceColumns} from evidence e where e.id = $1 and e.state <> 'draft'`;

/** What somebody who may decides on another's evidence. */
export interface Judgement {
  readonly id: string;
  readonly revision: number;
  /** The state that it must be in. */
  readonly from: EvidenceState;
  readonly to: 'accepted' | 'rejected';
  readonly reason: string | null;
  readonly problems: readonly EvidenceProblem[];
}

/** What was decided, before its transaction ends. */
export interface Judged {
  readonly row: EvidenceRow;
  readonly now: Date;
}

export type Tell = (manager: EntityManager, judged: Judged) => Promise<void>;

type Whose = Pick<EvidenceRow, 'personId' | 'verifierId'>;

/**
 * A decision by the verifier or the person's lead, never one's own: being HR or admin opens nothing here. Decisions on a person's
 * evidence take turns, so that of two at once one decides and the other is told. Twice the same is once.
 */
@Injectable()
export class JudgeEvidence {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** @throws CallerError FORBIDDEN, the same for evidence that does not exist. */
  async execute(viewer: Viewer, judgement: Judgement, tell: Tell): Promise<Evidence | EvidenceRefused> {
    const { organisationId, personId: writerId } = viewer;
    const [whose] = validate(judgement.id) ? await this.database.select<Whose>(organisationId, whoseSql, [judgement.id]) : [];
    const leads = await this.#mayDecide(viewer, whose);
    if (!whose) throw forbidden();
    return this.database.transaction(organisationId, async (manager) => {
      const now = await takeTurnOf(manager, { organisationId, personId: whose.personId, writerId });
      const [held] = await manager.query<EvidenceRow[]>(heldSql, [judgement.id]);
      if (!held) return refused(EvidenceRefusal.UNKNOWN_EVIDENCE);
      if (!leads && held.verifierId !== writerId) throw forbidden();
      if (repeats(held, judgement, writerId)) return evidenceOf(held);
      if (held.state !== judgement.from) return refused(EvidenceRefusal.WRONG_STATE, { evidence: evidenceOf(held) });
      if (held.revision !== judgement.revision) return refused(EvidenceRefusal.STALE_REVISION, { evidence: evidenceOf(held) });
      if (judgement.problems.length > 0) return refused(EvidenceRefusal.INVALID, { problems: [...judgement.problems] });
      return this.#write(manager, { row: held, now, organisationId, writerId, judgement }, tell);
    });
  }

  /** Whether the viewer leads the person; the verifier need not. */
  async #mayDecide(viewer: Viewer, whose: Whose | undefined): Promise<boolean> {
    if (!whose || whose.personId === viewer.personId) throw forbidden();
    const leads = await this.access.may(viewer, 'decide-evidence', whose.personId);
    if (!leads && whose.verifierId !== viewer.personId) throw forbidden();
    return leads;
  }

  async #write(manager: EntityManager, decided: Judged & { organisationId: string; writerId: string; judgement: Judgement }, tell: Tell): Promise<Evidence> {
    const { row, now, organisationId, writerId, judgement } = decided;
    const { to: state, revision, reason } = judgement;
    await changeState(manager, { organisationId, id: row.id, personId: row.personId, now }, { state, revision: revision + 1, byId: writerId, reason });
    await tell(manager, { row, now });
    const [changed] = await manager.query<EvidenceRow[]>(heldSql, [row.id]);
    if (!changed) throw new Error('What was just written can be read.');
    return evidenceOf(changed);
  }
}

function repeats({ state, revision, decision }: EvidenceRow, judgement: Judgement, writerId: string): boolean {
  return state === judgement.to && revision === judgement.revision + 1 && decision?.by.id === writerId && decision.reason === judgement.reason;
}

function forbidden(): CallerError {
  return new CallerError('FORBIDDEN', 'You may not decide on this evidence.');
}
