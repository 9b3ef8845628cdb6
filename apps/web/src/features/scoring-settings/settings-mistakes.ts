import { typedNumber, type FieldKey, type SettingsDraft } from './settings-draft.js';
import { numberFields, skillsFields, type NumberField, type NumberKey } from './settings-fields.js';

/** What is wrong, by field, in words. */
export type Mistakes = ReadonlyMap<FieldKey, string>;

export const longestNote = 500;
const mostSkills = 100;

function numberMistake({ least, most, percent, whole }: NumberField, text: string): string | null {
  if (text.trim() === '') return 'Give a number.';
  const value = typedNumber(text);
  if (value === null) return `“${text.trim()}” is no number. Write it like 3${whole ? '' : ' or 0.5'}.`;
  const range = percent ? `${least} and ${most} %` : `${least} and ${most}`;
  if (value < least || value > most) return `It has to be between ${range}.`;
  return whole && !Number.isInteger(value) ? 'It has to be a whole number.' : null;
}

/** What one number says against another: asked only where each is right by itself. */
function mutualMistakes({ numbers }: SettingsDraft): [NumberKey, string][] {
  const value = (key: NumberKey) => typedNumber(numbers[key]) ?? 0;
  const told: [NumberKey, boolean, string][] = [
    ['selfWeight', Math.abs(value('managerWeight') + value('selfWeight') - 1) > 1e-6, 'The two weights have to add up to 1.'],
    ['enoughCoverage', value('enoughCoverage') === 0, 'It has to be more than 0: of somebody who was never rated nothing is known.'],
    ['enoughCoverage', value('enoughCoverage') > value('readyCoverage'), `Not more than what ready asks for, which is ${numbers.readyCoverage.trim()} %.`],
    ['sustained.cycles', value('sustained.cycles') > value('sustained.ofLast'), `Not more than the cycles that are looked at, which are ${numbers['sustained.ofLast'].trim()}.`],
  ];
  return told.filter(([, wrong]) => wrong).map(([key, , text]) => [key, text]);
}

const together: readonly (readonly NumberKey[])[] = [['managerWeight', 'selfWeight'], ['enoughCoverage', 'readyCoverage'], ['sustained.cycles', 'sustained.ofLast']];

function noteMistake(note: string): string | null {
  if (note.trim() === '') return 'Say why. Everybody can read it.';
  return note.trim().length > longestNote ? `At most ${longestNote} characters; these are ${note.trim().length}.` : null;
}

/** All that is wrong with the entries, in the order of the form. */
export function mistakesIn(draft: SettingsDraft): Mistakes {
  const found = new Map<FieldKey, string>();
  for (const field of numberFields) {
    const mistake = numberMistake(field, draft.numbers[field.key]);
    if (mistake) found.set(field.key, mistake);
  }
  for (const [key, text] of mutualMistakes(draft)) {
    const others = together.find((keys) => keys.includes(key)) ?? [];
    if (!others.some((other) => found.has(other))) found.set(key, text);
  }
  for (const { key } of skillsFields) if (draft.skills[key].length > mostSkills) found.set(key, `At most ${mostSkills} skills.`);
  const note = noteMistake(draft.note);
  if (note) found.set('note', note);
  return inOrder(found);
}

function inOrder(found: ReadonlyMap<FieldKey, string>): Mistakes {
  const order: readonly FieldKey[] = [...numberFields.map(({ key }) => key), ...skillsFields.map(({ key }) => key), 'note'];
  return new Map(order.flatMap((key) => (found.has(key) ? [[key, found.get(key) ?? ''] as const] : [])));
}

/** The field of the form that the server means: "flags.codingSkillIds.0" is one of the skills. Null for none of ours. */
export function fieldNamed(field: unknown): FieldKey | null {
  const name = String(field).replace(/^settings\./, '').replace(/\.\d+$/, '');
  if (name === 'note') return 'note';
  return numberFields.find(({ key }) => key === name)?.key ?? skillsFields.find(({ key }) => key === name)?.key ?? null;
}

