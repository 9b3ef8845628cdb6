import { useAddress, type AddressOf, type ChosenInAddress } from '../../lib/use-address.js';
import type { Arrangement, PeopleOrder, SkillOrder } from './arrange-matrix.js';
import type { MatrixView } from './matrix.model.js';

/** A cell by what it is about, so that sorting and new data do not move the choice. */
export interface CellKey {
  personId: string;
  requirementId: string;
}

/** Everything that is chosen on the page. All of it stands in the address. */
export interface MatrixChoices extends Arrangement {
  team: string | null;
  track: string | null;
  beneath: boolean;
  /** A day as YYYY-MM-DD; null is now. */
  asOf: string | null;
  cell: CellKey | null;
}

const views: readonly MatrixView[] = ['level', 'self', 'gap'];
const skillOrders: readonly SkillOrder[] = ['gap', 'track', 'name'];

function oneOf<T extends string>(value: string | null, allowed: readonly T[]): T {
  return allowed.find((candidate) => candidate === value) ?? (allowed[0] as T);
}

function peopleOrder(value: string | null): PeopleOrder {
  if (value?.startsWith('skill:')) return value as PeopleOrder;
  return oneOf(value, ['nearest', 'furthest', 'name', 'score']);
}

function cellKey(value: string | null): CellKey | null {
  const [personId, requirementId] = value?.split('~') ?? [];
  return personId && requirementId ? { personId, requirementId } : null;
}

/** What an address says; anything it does not say, or says wrongly, is the default. */
export function readChoices(search: URLSearchParams): MatrixChoices {
  const asOf = search.get('asOf');
  return {
    team: search.get('team'),
    track: search.get('track'),
    view: oneOf(search.get('view'), views),
    people: peopleOrder(search.get('people')),
    skills: oneOf(search.get('skills'), skillOrders),
    personSearch: search.get('person') ?? '',
    skillSearch: search.get('skill') ?? '',
    onlyMustHaves: search.get('must') === '1',
    onlyGaps: search.get('gaps') === '1',
    beneath: search.get('beneath') === '1',
    asOf: asOf && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : null,
    cell: cellKey(search.get('cell')),
  };
}

const flag = (value: boolean): string => (value ? '1' : '');

/** The address of choices; defaults are left out, so that it stays short enough to send to someone. */
export function writeChoices(choices: MatrixChoices): URLSearchParams {
  const { cell } = choices;
  const values: Record<string, string> = {
    team: choices.team ?? '',
    track: choices.track ?? '',
    view: choices.view === 'level' ? '' : choices.view,
    people: choices.people === 'nearest' ? '' : choices.people,
    skills: choices.skills === 'gap' ? '' : choices.skills,
    person: choices.personSearch,
    skill: choices.skillSearch,
    must: flag(choices.onlyMustHaves),
    gaps: flag(choices.onlyGaps),
    beneath: flag(choices.beneath),
    asOf: choices.asOf ?? '',
    cell: cell ? `${cell.personId}~${cell.requirementId}` : '',
  };
  return new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
}

export type ChoicesOfPage = ChosenInAddress<MatrixChoices>;

const address: AddressOf<MatrixChoices> = {
  read: readChoices,
  write: writeChoices,
  isStep: (change) => 'team' in change || 'track' in change || change.cell != null,
};

/** The choices in the address, and the one way to change them. */
export function useMatrixChoices(): ChoicesOfPage {
  return useAddress(address);
}
