import type { FlagReason, RiskFlag } from '@waymark/scoring';
import { counted, percent, round } from './numbers-in-words.ts';

const measures: Readonly<Record<string, (measured: number, threshold: number, reason: FlagReason) => string>> = {
  share_of_evidence: (measured, threshold, { evidenceIds }) =>
    `${percent(measured)} of the evidence, held against ${percent(threshold)} (${evidenceIds.join(', ')})`,
  backend_items: (measured, threshold) => `${counted(measured, 'item')} on backend or system design, ${round(threshold)} would make up for it`,
  no_recent_evidence: (measured, threshold) => `the latest evidence is ${counted(measured, 'month')} old, ${counted(threshold, 'month')} are too many`,
  below_target: (_measured, _threshold, { requirementIds }) => `below target (${requirementIds.join(', ')})`,
  not_rated: (measured) => `${counted(measured, 'closed cycle')} without a rating`,
  falling: (measured) => `fallen ${counted(measured, 'cycle')} in a row`,
  median_quality: (measured, threshold) => `median quality of the evidence ${percent(measured)}, held against ${percent(threshold)}`,
  self_above_manager: (measured) => `the self rating stands ${counted(measured, 'level')} above the manager's`,
};

function reasonInWords(reason: FlagReason): string {
  const { part, measured, threshold } = reason;
  if (measured === null || threshold === null) return part === 'no_recent_evidence' ? 'no evidence ever' : nameInWords(part);
  return measures[part]?.(measured, threshold, reason) ?? `${nameInWords(part)}: ${round(measured)}, held against ${round(threshold)}`;
}

export function nameInWords(name: string): string {
  return name.replaceAll('_', ' ');
}

export function flagInWords({ id, reasons }: RiskFlag): string {
  return `${nameInWords(id)}: ${reasons.filter(({ holds }) => holds).map(reasonInWords).join('; ')}`;
}
