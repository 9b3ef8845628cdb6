import { assumptionsOf, fromInputDocument, scoreReadiness, type PlanStep, type Readiness, type ScoreInputDocument } from '@waymark/scoring';
import type { PlanItem } from './plan.model.js';

/** The steps of the formula that an item stands for. A certificate and a step of a template move no number by themselves. */
function stepsOf({ kind, skillId, requirementId, from, to, cycles, key }: PlanItem): PlanStep[] {
  const skill = { id: key, skillId: skillId ?? '', cost: 0 };
  switch (kind) {
    case 'RAISE':
      return [{ ...skill, kind: 'raise', from: from ?? 0, to: to ?? 0 }];
    case 'RATE':
      return [{ ...skill, kind: 'rate', to: to ?? 0 }];
    case 'CONFIRM':
      return [{ ...skill, kind: 'confirm', level: from ?? 0 }];
    case 'EVIDENCE':
      return [{ id: key, kind: 'evidence', requirementId: requirementId ?? '', cost: 0 }];
    case 'SUSTAIN':
      return Array.from({ length: cycles ?? 1 }, () => ({ id: key, kind: 'sustain', cost: 0 }));
    case 'CERTIFY':
    case 'STEP':
      return [];
  }
}

export interface Outcome {
  readonly now: Readiness;
  /** With every open item done. */
  readonly then: Readiness;
  readonly readyScore: number;
}

/** What holds now and what would hold when the open items are done: the function that the server scores with. */
export function outcomeOf(document: ScoreInputDocument, items: readonly PlanItem[]): Outcome {
  const input = fromInputDocument(document);
  const open = items.filter(({ isClosed, droppedAt }) => !isClosed && droppedAt === null);
  return { now: scoreReadiness(input), then: scoreReadiness({ ...input, assumptions: assumptionsOf(open.flatMap(stepsOf)) }), readyScore: input.settings.readyScore };
}
