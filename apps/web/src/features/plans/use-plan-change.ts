import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { failureOf } from '../../lib/failures.js';
import { agreeToPlanMutation, changePlanMutation, draftPlanMutation, endPlanMutation, personPlanQuery } from './plan.query.js';
import { personPlanCyclesQuery } from './plan-cycles.query.js';
import { keptItems, type Plan, type PlanItem, type Proposal } from './plan.model.js';

interface Answer {
  readonly __typename: string;
  readonly message?: string;
}

/** An item as it is sent. */
interface Sent {
  readonly id: string;
  readonly dueOn: string;
  readonly words?: string | null;
  readonly key?: string;
}

export interface PlanChanges {
  readonly busy: boolean;
  /** Why the last change was not made; null: it was. */
  readonly refusal: string | null;
  /** From a template, or from the gap where there is none. */
  readonly draft: (trackId: string, templateId?: string) => Promise<boolean>;
  readonly agree: (plan: Plan) => Promise<boolean>;
  readonly end: (plan: Plan) => Promise<boolean>;
  /** The items as they shall be, in their order. */
  readonly keep: (plan: Plan, items: readonly Sent[]) => Promise<boolean>;
  readonly lead: (plan: Plan, trackId: string) => Promise<boolean>;
}

function messageOf(error: unknown): string {
  return failureOf(error) === 'signed-out' ? 'Your session had ended. Sign in, then try again.' : 'Waymark could not be reached. Try again in a moment.';
}

/** Changes of one person's plan, one at a time. What was refused leaves the page as the server has it now. */
export function usePlanChange(personId: string): PlanChanges {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [draft] = useMutation(draftPlanMutation);
  const [change] = useMutation(changePlanMutation);
  const [agree] = useMutation(agreeToPlanMutation);
  const [end] = useMutation(endPlanMutation);

  async function attempt(run: () => Promise<Answer | undefined>): Promise<boolean> {
    setBusy(true);
    setRefusal(null);
    try {
      const answer = await run();
      if (answer?.__typename === 'DevelopmentPlanRefused') setRefusal(answer.message ?? 'Nothing was changed.');
      await client.refetchQueries({ include: [personPlanQuery, personPlanCyclesQuery] });
      return answer?.__typename === 'DevelopmentPlan';
    } catch (error) {
      setRefusal(messageOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  }

  const seen = ({ id, revision }: Plan) => ({ planId: id, personId, revision });
  return {
    busy,
    refusal,
    draft: (trackId, templateId) => attempt(async () => (await draft({ variables: { input: { id: crypto.randomUUID(), personId, trackId, ...(templateId ? { templateId } : {}) } } })).data?.draftPlan),
    agree: (plan) => attempt(async () => (await agree({ variables: { input: seen(plan) } })).data?.agreeToPlan),
    end: (plan) => attempt(async () => (await end({ variables: { input: seen(plan) } })).data?.endPlan),
    keep: (plan, items) => attempt(async () => (await change({ variables: { input: { ...seen(plan), items: [...items] } } })).data?.changePlan),
    lead: (plan, trackId) => attempt(async () => (await change({ variables: { input: { ...seen(plan), items: keptItems(plan).map(sent), trackId } } })).data?.changePlan),
  };
}

export function sent({ id, dueOn, words }: PlanItem): Sent {
  return { id, dueOn, words };
}

/** A new item, due when the plan's last is. */
export function added({ key }: Pick<Proposal, 'key'>, plan: Plan, today: string): Sent {
  const dueOn = keptItems(plan).map((item) => item.dueOn).sort().at(-1) ?? today;
  return { id: crypto.randomUUID(), key, dueOn: dueOn < today ? today : dueOn };
}
