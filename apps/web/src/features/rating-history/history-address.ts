import { searchOf } from '../../lib/team-address.js';
import type { AddressOf } from '../../lib/use-address.js';
import { movedBy, type SkillHistory } from './history.model.js';

/** Which skills are shown. */
export interface HistoryChoices {
  /** Empty: all. */
  category: string;
  search: string;
  /** Only those whose level is another than at first. */
  moved: boolean;
}

export const historyAddress: AddressOf<HistoryChoices> = {
  read: (search) => ({ category: search.get('category') ?? '', search: search.get('q') ?? '', moved: search.get('moved') === '1' }),
  write: ({ category, search, moved }) => searchOf({ category, q: search, moved: moved ? '1' : '' }),
  isStep: () => false,
};

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function chosenSkills(skills: readonly SkillHistory[], { category, search, moved }: HistoryChoices): SkillHistory[] {
  const wanted = plain(search.trim());
  return skills.filter((skill) => (!category || skill.category === category) && plain(skill.name).includes(wanted) && (!moved || (movedBy(skill) ?? 0) !== 0));
}
