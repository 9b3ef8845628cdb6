import { counted } from '../../lib/counts.js';
import { areEqual, isDisputed, type TalkGroup, type Talked } from './conversation.model.js';

/** Fewer skills than these are no burden: they stand open. */
const foldedFrom = 6;

function hasNothingToTalk({ row }: Talked): boolean {
  return !isDisputed(row) && (areEqual(row) || !(row?.self ?? row?.manager));
}

function only(groups: readonly TalkGroup[], has: (one: Talked) => boolean): TalkGroup[] {
  return groups.map((group) => ({ ...group, talked: group.talked.filter(has) })).filter(({ talked }) => talked.length > 0);
}

/** What is talked about first, and the rest: both said the same, or nobody said anything. */
export function foldRest(groups: readonly TalkGroup[]): { open: readonly TalkGroup[]; folded: readonly TalkGroup[] } {
  const folded = only(groups, hasNothingToTalk);
  if (folded.flatMap(({ talked }) => talked).length < foldedFrom) return { open: groups, folded: [] };
  return { open: only(groups, (one) => !hasNothingToTalk(one)), folded };
}

/** The rest in one line. */
export function foldTitle(folded: readonly TalkGroup[]): string {
  const all = folded.flatMap(({ talked }) => talked);
  const same = all.filter(({ row }) => areEqual(row)).length;
  const none = all.length - same;
  return [...(same ? [`${counted(same, 'skill', 'skills')} where both said the same`] : []), ...(none ? [`${counted(none, 'skill', 'skills')} of which nobody said anything`] : [])].join(', ');
}
