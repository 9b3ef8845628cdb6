import { cellOf, countedFor, type Column, type Matrix, type MatrixPerson, type MatrixView } from './matrix.model.js';

/** The order of people: a whole-track measure, or one column's levels as `skill:<requirementId>`. */
export type PeopleOrder = 'nearest' | 'furthest' | 'name' | 'score' | `skill:${string}`;
export type SkillOrder = 'gap' | 'track' | 'name';

export interface Arrangement {
  view: MatrixView;
  people: PeopleOrder;
  skills: SkillOrder;
  /** Searches, case and accents ignored; empty shows all. */
  personSearch: string;
  skillSearch: string;
  onlyMustHaves: boolean;
  /** Only columns in which someone shown is short. */
  onlyGaps: boolean;
}

export interface ArrangedMatrix {
  people: readonly MatrixPerson[];
  columns: readonly Column[];
}

type Compare<T> = (a: T, b: T) => number;

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const byName: Compare<{ name: string }> = (a, b) => a.name.localeCompare(b.name, 'en');
const scoreOf = (person: MatrixPerson): number => person.score ?? -1;

/** Fewest requirements still open first; then fewest must-haves missed, then the higher score. */
const byNearness: Compare<MatrixPerson> = (a, b) =>
  countedFor(a) - a.met - (countedFor(b) - b.met) || a.mustHavesMissed - b.mustHavesMissed || scoreOf(b) - scoreOf(a) || byName(a, b);

/** The lowest level first, so that who needs it most stands on top; those without a level last. */
function bySkill(matrix: Matrix, requirementId: string, view: MatrixView): Compare<MatrixPerson> {
  const index = matrix.skills.findIndex((skill) => skill.requirementId === requirementId);
  const skill = matrix.skills[index];
  if (!skill) return byNearness;
  const level = (person: MatrixPerson) => cellOf(person, { index, skill }, view).level ?? Number.POSITIVE_INFINITY;
  return (a, b) => {
    const [left, right] = [level(a), level(b)];
    return left === right ? byNearness(a, b) : left - right;
  };
}

function comparePeople(matrix: Matrix, { people, view }: Arrangement): Compare<MatrixPerson> {
  if (people.startsWith('skill:')) return bySkill(matrix, people.slice('skill:'.length), view);
  if (people === 'name') return byName;
  if (people === 'score') return (a, b) => scoreOf(b) - scoreOf(a) || byName(a, b);
  return people === 'furthest' ? (a, b) => byNearness(b, a) : byNearness;
}

/** The largest team gap first; among equals the must-have, then the one that fewer people meet. */
const byGap: Compare<Column> = (a, b) =>
  (b.skill.gap ?? 0) - (a.skill.gap ?? 0) ||
  Number(b.skill.mustHave) - Number(a.skill.mustHave) ||
  (a.skill.meeting ?? 0) - (b.skill.meeting ?? 0) ||
  byName(a.skill, b.skill);

const compareSkills: Readonly<Record<SkillOrder, Compare<Column>>> = {
  gap: byGap,
  track: (a, b) => a.index - b.index,
  name: (a, b) => byName(a.skill, b.skill),
};

/** The people and columns to show, in order. */
export function arrangeMatrix(matrix: Matrix, arrangement: Arrangement): ArrangedMatrix {
  const { personSearch, skillSearch, onlyMustHaves, onlyGaps, view } = arrangement;
  const people = matrix.people
    .filter((person) => folded(`${person.name} ${person.title ?? ''}`).includes(folded(personSearch.trim())))
    .toSorted(comparePeople(matrix, arrangement));
  const columns = matrix.skills
    .map((skill, index) => ({ skill, index }))
    .filter(({ skill }) => folded(`${skill.name} ${skill.category}`).includes(folded(skillSearch.trim())))
    .filter(({ skill }) => !onlyMustHaves || skill.mustHave)
    .filter((column) => !onlyGaps || people.some((person) => cellOf(person, column, view).state === 'short'))
    .toSorted(compareSkills[arrangement.skills]);
  return { people, columns };
}
