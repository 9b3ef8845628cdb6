import { levelText } from '../../lib/levels.js';
import { scoreText } from '../../lib/score-text.js';
import { countedFor, type Cell, type Matrix, type MatrixPerson, type MatrixSkill } from './matrix.model.js';

/** How a cell stands, in words: "level 2 of 3 required, short by 1". */
export function standing({ state, level, target, missing }: Cell): string {
  if (state === 'unknown') return `no level known, ${target} required`;
  if (state === 'not-applicable') return 'not applicable';
  if (state === 'no-opportunity') return `no opportunity yet, ${target} required`;
  const levels = `level ${levelText(level ?? 0)} of ${target} required`;
  if (state === 'short') return `${levels}, short by ${levelText(missing)}`;
  return state === 'exceeds' ? `${levels}, exceeds` : `${levels}, meets`;
}

/** The same beside the open cell, where "4 of 3" would stand alone. */
export function standingInPanel(cell: Cell): string {
  return cell.state === 'exceeds' ? `level ${levelText(cell.level ?? 0)}; ${cell.target} is required: exceeds` : standing(cell);
}

/** Whether somebody but the person stands behind the level; null where there is no level to confirm. */
export function confirmation(cell: Cell): string | null {
  if (cell.level === null) return null;
  return cell.confirmed ? 'confirmed' : 'not confirmed';
}

/** The whole cell in one sentence, as a screen reader says it. */
export function cellLabel(person: MatrixPerson, skill: MatrixSkill, cell: Cell): string {
  const parts = [standing(cell), confirmation(cell)].filter((part) => part !== null);
  return `${person.name}, ${skill.name}: ${parts.join(', ')}`;
}

/** Share of the track below which a score says little: as `NOT_ENOUGH_DATA` of the formula. */
export const enough = 0.6;

/** Whether the score rests on too little of the track to say much. */
export function scoreIsThin(person: MatrixPerson): boolean {
  return person.coverage < enough;
}

/** The score that is asked for: near it a score is told in tenths. */
type Threshold = Matrix['readyScore'];

function scoreWords(person: MatrixPerson, threshold: Threshold): string {
  if (person.score === null || person.score === undefined) return 'no score yet';
  const thin = scoreIsThin(person) ? `, of only ${Math.round(person.coverage * 100)} % of the track known` : '';
  return `score ${scoreText(person.score, threshold)}${thin}`;
}

/** The score as it stands in the grid; a question mark where it rests on too little. */
export function scoreInRow(person: MatrixPerson, threshold: Threshold): string {
  if (person.score === null || person.score === undefined) return '–';
  return `${scoreText(person.score, threshold)}${scoreIsThin(person) ? '?' : ''}`;
}

/** The name column in one sentence. */
export function personLabel(person: MatrixPerson, threshold: Threshold): string {
  return `${person.name}: meets ${person.met} of ${countedFor(person)}, ${scoreWords(person, threshold)}`;
}

/** A column heading in one sentence. */
export function skillLabel(skill: MatrixSkill): string {
  const kind = skill.anyOf ? ', any one of several' : '';
  return `${skill.name}: level ${skill.target} required${kind}${skill.mustHave ? ', must-have' : ''}`;
}

/** The column is of too few people for the viewer to see totals. */
export function isWithheld(skill: MatrixSkill): boolean {
  return skill.meeting === null || skill.meeting === undefined;
}

/** The team's totals of a column in one sentence. */
export function totalLabel(skill: MatrixSkill): string {
  if (isWithheld(skill)) return `${skill.name}: too few people for a total`;
  const rest = [skill.short ? `${skill.short} short` : null, skill.unknown ? `${skill.unknown} unknown` : null].filter((part) => part !== null);
  const gap = skill.gap ? `; ${levelText(Math.round(skill.gap * 10) / 10)} levels short on average` : '';
  return `${skill.name}: ${[`${skill.meeting} meet`, ...rest].join(', ')}${gap}`;
}
