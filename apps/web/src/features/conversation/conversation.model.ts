import type { ConversationPartsFragment, ConversationPlaceQuery, LiveConversationQuery } from '../../generated/graphql.js';
import type { AnswerValue } from '../../lib/draft/answers.js';
import { groupByCategory } from '../../lib/skill-groups.js';

export type Conversation = ConversationPartsFragment;
export type Row = Conversation['rows'][number];
export type Side = NonNullable<Row['self']>;
export type Dispute = NonNullable<Row['dispute']>;
export type Note = Conversation['notes'][number];
export type Participation = NonNullable<LiveConversationQuery['participation']>;
export type TalkCycle = ConversationPlaceQuery['cycles'][number];
export type Framework = NonNullable<ConversationPlaceQuery['cycleFramework']>;
export type Skill = Framework['skills'][number];

/** A skill with what both said of it; null: nobody said anything. */
export interface Talked {
  readonly skill: Skill;
  readonly row: Row | null;
}

export interface TalkGroup {
  readonly title: string;
  readonly id: string;
  readonly talked: readonly Talked[];
}

type Said = Pick<Side, 'outcome' | 'level'>;

export function isSame(a: Said, b: Said): boolean {
  return a.outcome === b.outcome && (a.level ?? null) === (b.level ?? null);
}

/** Whether both said the same of a skill. */
export function areEqual(row: Row | null): boolean {
  return row?.self && row.manager ? isSame(row.self, row.manager) : false;
}

export function isDisputed(row: Row | null): boolean {
  return row?.dispute ? !row.dispute.settledAt : false;
}

/** Said as it stands in an agreement: without words. */
export function valueOf({ outcome, level }: Said): AnswerValue {
  return { outcome, level: level ?? null, comment: null };
}

/** A level halfway, where there is one that neither has said. */
export function middleOf(row: Row | null): AnswerValue | null {
  const [self, manager] = [row?.self?.level, row?.manager?.level];
  if (typeof self !== 'number' || typeof manager !== 'number' || self === manager) return null;
  const middle = (self + manager) / 2;
  return Number.isInteger(middle) ? { outcome: 'LEVEL', level: middle, comment: null } : null;
}

const bands = [
  { title: 'Two levels or more apart', has: ({ row }: Talked) => Math.abs(row?.difference ?? 0) >= 2 },
  { title: 'One level apart', has: ({ row }: Talked) => Math.abs(row?.difference ?? 0) === 1 },
  { title: 'Not both a level', has: ({ row }: Talked) => Boolean(row?.self && row.manager) && !areEqual(row) },
  { title: 'Both say the same', has: ({ row }: Talked) => areEqual(row) },
  { title: 'Said by one side', has: ({ row }: Talked) => Boolean(row?.self ?? row?.manager) },
  { title: 'Said by nobody', has: () => true },
] as const;

function talkedOf({ skills }: Framework, rows: readonly Row[]): Talked[] {
  const bySkill = new Map(rows.map((row) => [row.skillId, row]));
  return skills.map((skill) => ({ skill, row: bySkill.get(skill.id) ?? null }));
}

/** All skills, the greatest difference first; those as far apart in the order of the framework. */
export function byDifference(framework: Framework, rows: readonly Row[]): TalkGroup[] {
  const banded = Map.groupBy(talkedOf(framework, rows), (one) => bands.findIndex(({ has }) => has(one)));
  return bands.flatMap(({ title }, band) => {
    const talked = banded.get(band)?.toSorted((a, b) => Math.abs(b.row?.difference ?? 0) - Math.abs(a.row?.difference ?? 0));
    return talked ? [{ title, id: `talk-${band}`, talked }] : [];
  });
}

/** All skills in the order of the framework. */
export function byFramework(framework: Framework, rows: readonly Row[]): TalkGroup[] {
  const all = talkedOf(framework, rows).map((one) => ({ ...one, category: one.skill.category }));
  return groupByCategory(all).map(({ category, id, skills }) => ({ title: category, id, talked: skills }));
}

/** Who rated as the manager, by name; null: nobody has. */
export function managerNameOf({ rows, signedManager }: Conversation): string | null {
  return rows.find(({ manager }) => manager)?.manager?.rater.name ?? signedManager?.name ?? null;
}
