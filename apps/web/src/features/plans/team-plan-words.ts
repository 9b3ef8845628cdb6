import type { PlanProgress, TeamPlansQuery } from '../../generated/graphql.js';
import { counted } from '../../lib/counts.js';
import { levelText } from '../../lib/levels.js';
import { listed } from '../../lib/phrases.js';

export type TeamPlans = TeamPlansQuery['teamPlans'];
export type Names = ReadonlyMap<string, string>;

export const progressWords: Readonly<Record<PlanProgress, { readonly title: string; readonly tone: 'good' | 'warn' | 'bad' | 'quiet' | 'accent'; readonly rank: number }>> = {
  MISSING: { title: 'No plan', tone: 'warn', rank: 0 },
  LATE: { title: 'Late', tone: 'bad', rank: 1 },
  STUCK: { title: 'Stuck for four weeks', tone: 'warn', rank: 2 },
  DRAFT: { title: 'Not agreed yet', tone: 'quiet', rank: 3 },
  ON_THE_WAY: { title: 'On the way', tone: 'accent', rank: 4 },
  DONE: { title: 'Done', tone: 'good', rank: 5 },
};

/** "Of 8 people 2 have no plan, 1 is late and 1 is stuck." */
export function teamSentence({ people }: TeamPlans): string {
  if (people.length === 0) return 'Nobody is in this team today.';
  const count = (progress: PlanProgress) => people.filter((one) => one.progress === progress).length;
  const [missing, late, stuck, draft] = (['MISSING', 'LATE', 'STUCK', 'DRAFT'] as const).map(count);
  const parts = [
    missing ? `${missing} ${missing === 1 ? 'has' : 'have'} no plan` : null,
    late ? `${late} ${late === 1 ? 'is' : 'are'} late` : null,
    stuck ? `${stuck} ${stuck === 1 ? 'is' : 'are'} stuck` : null,
    draft ? `${draft} ${draft === 1 ? 'waits' : 'wait'} to be agreed` : null,
  ].filter((part) => part !== null);
  const of = `Of ${counted(people.length, 'person', 'people')}`;
  return parts.length === 0 ? `${of} everybody has a plan that is on its way or done.` : `${of} ${listed(parts)}.`;
}

/** "One workshop on Security, to level 3, would help close 4 gaps". */
export function sharedGapText({ name, to, personIds }: TeamPlans['sharedGaps'][number]): string {
  return `One workshop on ${name}, to level ${levelText(to)}, would help close ${counted(personIds.length, 'gap', 'gaps')}`;
}

/** Where somebody stands who could cover a skill: "at 2, plans to raise it", "at 4, not confirmed". */
export function coverText({ level, isConfirmed, isRaising }: TeamPlans['loneSkills'][number]['couldCover'][number]): string {
  return `at ${levelText(level)}${isConfirmed ? '' : ', not confirmed'}${isRaising ? ', plans to raise it' : ''}`;
}
