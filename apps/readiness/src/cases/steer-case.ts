import { Injectable } from '@nestjs/common';
import type { Viewer } from '@waymark/service-kit';
import type { PromotionTextInput } from './case-inputs.model.js';
import type { PromotionRefused } from './case-refused.model.js';
import type { PromotionCase } from './case.model.js';
import { ChangeCase } from './change-case.js';
import { checkedWords } from './words.rules.js';

const prepareSql = 'update promotion_case set statement = $2, statement_by = $3, statement_at = $4 where id = $1';
const appealSql = 'insert into promotion_round (organisation_id, case_id, round, appeal_reason) values ($1, $2, 2, $3)';

/** What moves a case beside its panel: the statement, an appeal, taking it back, ending it. */
@Injectable()
export class SteerCase {
  constructor(private readonly change: ChangeCase) {}

  prepare(viewer: Viewer, { caseId, text }: PromotionTextInput): Promise<PromotionCase | PromotionRefused> {
    const words = checkedWords(text, 'text');
    return this.change.execute(viewer, { caseId, action: 'prepare' }, async ({ manager, known, now }) => {
      await manager.query(prepareSql, [known.id, words, viewer.personId, now]);
      return {};
    });
  }

  appeal(viewer: Viewer, { caseId, text }: PromotionTextInput): Promise<PromotionCase | PromotionRefused> {
    const words = checkedWords(text, 'text');
    return this.change.execute(viewer, { caseId, action: 'appeal' }, async ({ manager, known }) => {
      await manager.query(appealSql, [viewer.organisationId, known.id, words]);
      return { beginsRound: 2 };
    });
  }

  withdraw(viewer: Viewer, { caseId, text }: PromotionTextInput): Promise<PromotionCase | PromotionRefused> {
    const note = checkedWords(text, 'text');
    return this.change.execute(viewer, { caseId, action: 'withdraw' }, () => Promise.resolve({ note }));
  }

  close(viewer: Viewer, caseId: string): Promise<PromotionCase | PromotionRefused> {
    return this.change.execute(viewer, { caseId, action: 'close' }, () => Promise.resolve({}));
  }
}
