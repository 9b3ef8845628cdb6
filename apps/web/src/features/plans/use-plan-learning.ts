import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { LearningWantInput, PlanLearningQuery } from '../../generated/graphql.js';
import type { PlanItem } from './plan.model.js';
import { planLearningQuery } from './plan-templates.query.js';

export type Learning = PlanLearningQuery['learningFor'][number]['resources'][number];

/** Most that is shown beside one item. */
const mostShown = 5;

/** What an item asks to be learnt: of a raise the next level, of what is to be rated or confirmed that level, otherwise any. */
export function wantsOf({ kind, skillIds, from, to, isClosed }: PlanItem): LearningWantInput[] {
  if (isClosed) return [];
  const next: Partial<Record<PlanItem['kind'], number>> = { RAISE: Math.floor(from ?? 0) + 1, RATE: Math.ceil(to ?? 1), CONFIRM: Math.ceil(from ?? 1) };
  return skillIds.map((skillId) => ({ skillId, level: next[kind] ?? null }));
}

/** What is listed to learn from beside each item, asked for once for all of them. */
export function usePlanLearning(items: readonly PlanItem[]): (item: PlanItem) => Learning[] {
  const wants = useMemo(() => [...new Map(items.flatMap(wantsOf).map((want) => [keyOf(want), want])).values()].slice(0, 200), [items]);
  const { data, previousData } = useQuery(planLearningQuery, { variables: { wants }, skip: wants.length === 0, fetchPolicy: 'cache-and-network' });
  const found = (data ?? previousData)?.learningFor;
  return useMemo(() => {
    const byWant = new Map(found?.map((one) => [keyOf(one), one.resources]));
    return (item) => {
      const resources = wantsOf(item).flatMap((want) => byWant.get(keyOf(want)) ?? []);
      return [...new Map(resources.map((resource) => [resource.id, resource])).values()].slice(0, mostShown);
    };
  }, [found]);
}

const keyOf = ({ skillId, level }: LearningWantInput) => `${skillId} ${level ?? ''}`;
