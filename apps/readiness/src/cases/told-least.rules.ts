import { gateCode, levelCode } from '../standing/standing.rules.js';
import { toldStep, type ToldStep } from '../standing/told-standing.rules.js';
import type { Packet } from './packet.js';

/** The least that would change a decision as others are told of it, by the packet that was decided from; null: nothing leads there. */
export function toldLeast({ input: { requirements }, result }: Pick<Packet, 'input' | 'result'>): ToldStep[] | null {
  const rows = requirements.map(({ id }) => {
    const row = result.requirements.find(({ requirementId }) => requirementId === id);
    if (!row) throw new Error(`The packet says nothing of its requirement ${id}.`);
    return row;
  });
  const reasons = { cells: { levels: rows.map(levelCode) }, gates: rows.map(({ gate }) => gateCode(gate)) };
  return result.plan && result.plan.steps.map((step) => toldStep(step, reasons, { requirements }));
}
