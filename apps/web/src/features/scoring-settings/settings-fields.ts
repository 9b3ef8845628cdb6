import type { Settings } from '@waymark/scoring';

/** The numbers that an organisation decides, by their place in the settings, as the server names them too. */
export type NumberKey =
  | 'managerWeight' | 'selfWeight' | 'enoughCoverage' | 'readyCoverage' | 'readyScore' | 'readyIfCost' | 'sustained.cycles' | 'sustained.ofLast' | 'evidenceQuality'
  | `flags.${FlagNumber}`;

type FlagNumber = 'frontendShare' | 'backendItems' | 'scalabilityMonths' | 'securityShare' | 'codingCycles' | 'medianQuality' | 'selfAboveManager';
type FlagSkills = 'frontendSkillIds' | 'backendSkillIds' | 'scalabilitySkillIds' | 'securitySkillIds' | 'codingSkillIds' | 'communicationSkillIds';

/** The lists of skills that a risk flag is about. */
export type SkillsKey = `flags.${FlagSkills}`;

export interface NumberField {
  readonly key: NumberKey;
  readonly label: string;
  readonly hint: string;
  /** Written as a share of a hundred: 80 for 0.8. */
  readonly percent?: boolean;
  readonly whole?: boolean;
  /** What stands behind the number, to be read with it. */
  readonly unit?: string;
  /** As it is written. */
  readonly least: number;
  readonly most: number;
  readonly of: (settings: Settings) => number;
}

export interface SkillsField {
  readonly key: SkillsKey;
  readonly label: string;
  readonly of: (settings: Settings) => readonly string[];
}

const hundred = { percent: true, unit: '%', least: 0, most: 100 } as const;

export const numberFields: readonly NumberField[] = [
  { key: 'managerWeight', label: 'Weight of the manager’s rating', hint: 'Beside a self rating of the same cycle. With the weight of the self rating it makes 1.', least: 0, most: 1, of: (s) => s.managerWeight },
  { key: 'selfWeight', label: 'Weight of the self rating', hint: 'Follows the manager’s weight, and the other way round.', least: 0, most: 1, of: (s) => s.selfWeight },
  { key: 'readyScore', label: 'Ready: score of at least', hint: 'Of 100.', unit: 'of 100', least: 0, most: 100, of: (s) => s.readyScore },
  { key: 'readyCoverage', label: 'Ready: known of the track, at least', hint: 'By weight.', ...hundred, of: (s) => s.readyCoverage },
  { key: 'enoughCoverage', label: 'Enough data: known of the track, at least', hint: 'With less, nothing is said.', ...hundred, of: (s) => s.enoughCoverage },
  { key: 'readyIfCost', label: 'Ready if: the smallest plan costs at most', hint: 'A level costs the effort of its skill, mostly 1; a first rating or a confirmation 0.25, evidence 0.5, a further cycle 1.', least: 0, most: 1000, of: (s) => s.readyIfCost },
  { key: 'sustained.cycles', label: 'Cycles in which a must-have is met', hint: '0: how long is not asked.', whole: true, least: 0, most: 12, of: (s) => s.sustained.cycles },
  { key: 'sustained.ofLast', label: 'Of the last closed cycles', hint: 'How far back is looked.', whole: true, least: 1, most: 12, of: (s) => s.sustained.ofLast },
  { key: 'evidenceQuality', label: 'Points that evidence needs', hint: 'Where a requirement asks for evidence and names no number itself.', unit: 'of 7', whole: true, least: 0, most: 7, of: (s) => s.evidenceQuality },
  { key: 'flags.frontendShare', label: 'Evidence on frontend, more than', hint: 'Of the last four quarters’ evidence.', ...hundred, of: (s) => s.flags.frontendShare },
  { key: 'flags.backendItems', label: 'Unless so many accepted items are on backend', hint: 'Or on system design.', whole: true, least: 0, most: 1000, of: (s) => s.flags.backendItems },
  { key: 'flags.scalabilityMonths', label: 'Months without accepted evidence', hint: 'On scalability, cloud or microservices.', whole: true, least: 1, most: 120, of: (s) => s.flags.scalabilityMonths },
  { key: 'flags.securityShare', label: 'Evidence that tells of security, less than', hint: 'Of the accepted evidence.', ...hundred, of: (s) => s.flags.securityShare },
  { key: 'flags.codingCycles', label: 'Cycles without a rating, or falls in a row', hint: 'Of coding craft.', whole: true, least: 1, most: 20, of: (s) => s.flags.codingCycles },
  { key: 'flags.medianQuality', label: 'Middle quality of evidence, less than', hint: 'Of the 7 points that evidence can reach: 50 % is three and a half.', ...hundred, of: (s) => s.flags.medianQuality },
  { key: 'flags.selfAboveManager', label: 'Self rating above the manager’s, by at least', hint: 'In communication.', unit: 'levels', least: 0, most: 10, of: (s) => s.flags.selfAboveManager },
];

export const skillsFields: readonly SkillsField[] = [
  { key: 'flags.frontendSkillIds', label: 'Skills that are frontend', of: (s) => s.flags.frontendSkillIds },
  { key: 'flags.backendSkillIds', label: 'Skills that are backend or system design', of: (s) => s.flags.backendSkillIds },
  { key: 'flags.scalabilitySkillIds', label: 'Skills that are scalability, cloud or microservices', of: (s) => s.flags.scalabilitySkillIds },
  { key: 'flags.securitySkillIds', label: 'Skills that are security', of: (s) => s.flags.securitySkillIds },
  { key: 'flags.codingSkillIds', label: 'Skills that are coding craft', of: (s) => s.flags.codingSkillIds },
  { key: 'flags.communicationSkillIds', label: 'Skills that are communication', of: (s) => s.flags.communicationSkillIds },
];

const byKey = new Map(numberFields.map((field) => [field.key, field]));

export function numberField(key: NumberKey): NumberField {
  const field = byKey.get(key);
  if (!field) throw new Error(`There is no setting ${key}.`);
  return field;
}

/** A value of the settings as people write it: 0.8 is 80 where it is a share of a hundred; never 0.30000000000000004. */
export function writtenNumber({ percent }: Pick<NumberField, 'percent'>, value: number): string {
  return String(Number((percent ? value * 100 : value).toFixed(6)));
}

/** With its sign where it is a share of a hundred: "80 %". */
export function toldNumber(field: Pick<NumberField, 'percent'>, value: number): string {
  return field.percent ? `${writtenNumber(field, value)} %` : writtenNumber(field, value);
}
