import type { FrameworkDocument } from '@waymark/contracts';
import { openRatingsOf } from './open-ratings.ts';
import { peopleOf, type Company, type DemoPerson } from './people.ts';
import { ratingsOf, type DemoRating } from './ratings.ts';
import { isRevealed } from './standings.ts';

export interface ShownMatrix {
  readonly skills: readonly { readonly skillIds: readonly string[] }[];
  readonly people: readonly { readonly name: string; readonly levels: readonly number[] }[];
}

/** Level times 100 as one quarter has it; the demo's own reckoning, for what one skill answers and no choice is made. */
function levelOf(ratings: readonly DemoRating[]): number {
  const level = (kind: DemoRating['kind']) => ratings.find((rating) => rating.kind === kind)?.level;
  const [agreed, manager, self] = [level('agreed'), level('manager'), level('self')];
  if (agreed !== undefined) return agreed * 100;
  if (manager === undefined) return self === undefined ? -1 : self * 100;
  return self === undefined ? manager * 100 : 70 * manager + 30 * self;
}

/** What counts of a person by now: the open cycle where both sides of it are seen, what both signed among it; else the newest quarter before. */
function newestOf({ company, framework }: { company: Company; framework: FrameworkDocument }, person: DemoPerson): readonly DemoRating[] {
  const standing = company.standings.find(({ name }) => name === person.name);
  if (!standing || !isRevealed(standing)) return ratingsOf(framework, person).at(-1) ?? [];
  const ratings = openRatingsOf(framework, person, standing);
  const said = ratings.filter(({ kind }) => kind !== 'agreed');
  if (standing.then?.is !== 'signed') return said;
  const signed = ratings.filter(({ kind, skillId }) => kind === 'agreed' || (kind === 'manager' && !ratings.some((other) => other.kind === 'agreed' && other.skillId === skillId)));
  return [...said, ...signed.map((rating) => ({ ...rating, kind: 'agreed' as const }))];
}

/** Whether a team's matrix shows what everyone has come to. */
export function isCaughtUp(matrix: ShownMatrix, given: { company: Company; framework: FrameworkDocument; team: string }): boolean {
  const members = peopleOf(given.company).filter(({ team }) => team === given.team);
  return members.every((person) => {
    const shown = matrix.people.find(({ name }) => name === person.name);
    const newest = newestOf(given, person);
    return matrix.skills.every(({ skillIds }, column) => {
      const ratings = newest.filter(({ skillId, outcome }) => skillIds.length === 1 && skillId === skillIds[0] && outcome === 'level');
      return ratings.length === 0 || shown?.levels[column] === levelOf(ratings);
    });
  });
}
