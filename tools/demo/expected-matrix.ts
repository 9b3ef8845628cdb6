import type { FrameworkDocument } from '@waymark/contracts';
import { peopleOf, type Company } from './people.ts';
import { ratingsOf, type DemoRating } from './ratings.ts';

export interface ShownMatrix {
  readonly skills: readonly { readonly skillIds: readonly string[] }[];
  readonly people: readonly { readonly name: string; readonly levels: readonly number[] }[];
}

/** Level times 100 as the newest quarter has it; the demo's own reckoning, for what one skill answers and no choice is made. */
function levelOf(ratings: readonly DemoRating[]): number {
  const level = (kind: DemoRating['kind']) => ratings.find((rating) => rating.kind === kind)?.level;
  const [agreed, manager, self] = [level('agreed'), level('manager'), level('self')];
  if (agreed !== undefined) return agreed * 100;
  if (manager === undefined) return self === undefined ? -1 : self * 100;
  return self === undefined ? manager * 100 : 70 * manager + 30 * self;
}

/** Whether a team's matrix shows everyone's newest quarter. */
export function isCaughtUp(matrix: ShownMatrix, given: { company: Company; framework: FrameworkDocument; team: string }): boolean {
  const members = peopleOf(given.company).filter(({ team }) => team === given.team);
  return members.every((person) => {
    const shown = matrix.people.find(({ name }) => name === person.name);
    const newest = ratingsOf(given.framework, person).at(-1) ?? [];
    return matrix.skills.every(({ skillIds }, column) => {
      const ratings = newest.filter(({ skillId, outcome }) => skillIds.length === 1 && skillId === skillIds[0] && outcome === 'level');
      return ratings.length === 0 || shown?.levels[column] === levelOf(ratings);
    });
  });
}
