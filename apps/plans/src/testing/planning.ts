import { v7 } from 'uuid';
import type { Api, Caller } from './api.js';
import * as operations from './operations.js';
import type { ItemAnswer, PlanAnswer } from './operations.js';
import type { House } from './small-house.js';

/** What people do with the plans of a house. */
export function planning(api: Api, { id }: House) {
  const one = async (caller: Caller, query: string, variables: object): Promise<PlanAnswer> => {
    const { data, errors } = await api.graphql<Record<string, PlanAnswer>>(caller, query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data!)[0]!;
  };
  const seen = ({ id: planId, revision }: PlanAnswer, personId = id.ada) => ({ planId, personId, revision });
  const kept = ({ id: itemId, dueOn, words }: ItemAnswer) => ({ id: itemId, dueOn, words });
  return {
    one,
    seen,
    kept,
    /** For Ada toward backend, unless it is said otherwise. */
    draft: (caller: Caller, given: object = {}) => one(caller, operations.draftPlan, { input: { id: v7(), personId: id.ada, trackId: 'backend', ...given } }),
    draftFromCase: (caller: Caller, caseId: string, planId = v7()) => one(caller, operations.draftPlanFromCase, { input: { planId, caseId } }),
    change: (caller: Caller, plan: PlanAnswer, shall: { items: readonly object[]; trackId?: string }) => one(caller, operations.changePlan, { input: { ...seen(plan), ...shall } }),
    agree: (caller: Caller, plan: PlanAnswer) => one(caller, operations.agreeToPlan, { input: seen(plan) }),
    end: (caller: Caller, plan: PlanAnswer) => one(caller, operations.endPlan, { input: seen(plan) }),
    read: (caller: Caller, personId = id.ada, asOf?: string) => one(caller, operations.developmentPlan, { personId, asOf }),
    all: async (caller: Caller, personId = id.ada) => (await one(caller, operations.developmentPlans, { personId })) as unknown as PlanAnswer[],
  };
}
