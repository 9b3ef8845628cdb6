import type { TeamMatrixQuery } from '../../generated/graphql.js';
import type { CellState } from '../../lib/levels.js';

type AnsweredMatrix = NonNullable<TeamMatrixQuery['teamMatrix']>;

/** A column: a requirement under the name people call it by. */
export interface MatrixSkill extends Omit<AnsweredMatrix['skills'][number], '__typename'> {
  /** The requirement in the track's own words, where they are others. */
  requirement: string;
}

export type Matrix = Omit<AnsweredMatrix, 'skills'> & {
  skills: readonly MatrixSkill[];
  /** The score that was asked for that day, where it is known. */
  readyScore: number | undefined;
};

/** What a matrix is shown with that is no part of the answer. */
export interface MatrixContext {
  /** Names of skills by id. */
  skillNames: ReadonlyMap<string, string>;
  readyScore: number | undefined;
}

export type MatrixPerson = Matrix['people'][number];

/** A column of one skill is called by the skill: "Security" reads faster than "Gate 4: secures production". */
export function named(matrix: AnsweredMatrix, { skillNames, readyScore }: MatrixContext): Matrix {
  const skills = matrix.skills.map((skill) => {
    const [only] = skill.anyOf ? [] : skill.skillIds;
    return { ...skill, name: (only && skillNames.get(only)) ?? skill.name, requirement: skill.name };
  });
  return { ...matrix, skills, readyScore };
}

/** Which numbers the cells show: the level that counts, the self rating alone, or the missing levels. */
export type MatrixView = 'level' | 'self' | 'gap';

/** One cell, decoded from the rows of numbers. */
export interface Cell {
  readonly state: CellState;
  /** Null unless it is known. */
  readonly level: number | null;
  readonly target: number;
  /** Missing levels; 0 unless short. */
  readonly missing: number;
  /** A manager or agreed rating stands behind it. */
  readonly confirmed: boolean;
}

/** A column with its place in every row of numbers. */
export interface Column {
  readonly index: number;
  readonly skill: MatrixSkill;
}

const codes: Readonly<Record<number, CellState>> = { [-1]: 'unknown', [-2]: 'not-applicable', [-3]: 'no-opportunity' };

function stateOf(code: number, target: number): CellState {
  if (code < 0) return codes[code] ?? 'unknown';
  if (code < target * 100) return 'short';
  return code > target * 100 ? 'exceeds' : 'met';
}

/** The cell of a person in a column. A self rating alone is never confirmed. */
export function cellOf(person: MatrixPerson, { index, skill }: Column, view: MatrixView): Cell {
  const code = (view === 'self' ? person.selfLevels : person.levels)[index] ?? -1;
  const state = stateOf(code, skill.target);
  return {
    state,
    level: code < 0 ? null : code / 100,
    target: skill.target,
    missing: state === 'short' ? (skill.target * 100 - code) / 100 : 0,
    confirmed: view !== 'self' && person.confirmed[index] === 1,
  };
}

/** Requirements that count for a person: all but those that a manager called not applicable. */
export function countedFor(person: MatrixPerson): number {
  return person.levels.filter((code) => code !== -2).length;
}

/** Id of the skill that a cell shows: of an any-of column the one that was chosen for the person. */
export function chosenSkillId(person: MatrixPerson, { index, skill }: Column): string {
  return skill.skillIds[person.chosen[index] ?? 0] ?? skill.skillIds[0] ?? skill.requirementId;
}
