import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { failureOf } from '../../lib/failures.js';
import { planTemplatesQuery, retireTemplateMutation, saveTemplateMutation, templateVersionsQuery } from './plan-templates.query.js';
import { stepsInput, type Template, type TemplateDraft } from './template-draft.js';

/** Why nothing was changed: in words, and by place. */
export interface TemplateRefusal {
  readonly message: string;
  readonly problems: Readonly<Record<string, string>>;
  /** As somebody else has saved it in the meantime. */
  readonly newer: Template | null;
}

interface Answer {
  readonly __typename: string;
  readonly message?: string;
  readonly mistakes?: readonly { readonly path: string; readonly message: string }[];
  readonly template?: Template | null;
}

function messageOf(error: unknown): string {
  if (failureOf(error) === 'signed-out') return 'Your session had ended. Sign in, then try again; what you entered is still here.';
  return 'Waymark could not be reached. What you entered is still here; try again in a moment.';
}

/** Changes of templates, one at a time. */
export function useTemplateChange() {
  const client = useApolloClient();
  const [save] = useMutation(saveTemplateMutation);
  const [retire] = useMutation(retireTemplateMutation);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<TemplateRefusal | null>(null);

  /** Whether it was done. */
  async function attempt(run: () => Promise<Answer | undefined>): Promise<boolean> {
    setBusy(true);
    setRefusal(null);
    try {
      const answer = await run();
      const isDone = answer?.__typename === 'PlanTemplate';
      if (!isDone) setRefusal({ message: answer?.message ?? 'Nothing was changed.', problems: Object.fromEntries((answer?.mistakes ?? []).map(({ path, message }) => [path, message])), newer: answer?.template ?? null });
      else await client.refetchQueries({ include: [planTemplatesQuery, templateVersionsQuery] });
      return isDone;
    } catch (error) {
      setRefusal({ message: messageOf(error), problems: {}, newer: null });
      return false;
    } finally {
      setBusy(false);
    }
  }

  return {
    busy,
    refusal,
    /** `revision` 0: it is new. What was saved elsewhere was shown: it is what this replaces. */
    save: (draft: TemplateDraft, { id, revision }: { id: string; revision: number }) =>
      attempt(async () => (await save({ variables: { input: { id, revision: refusal?.newer?.revision ?? revision, name: draft.name, purpose: draft.purpose, steps: stepsInput(draft) } } })).data?.savePlanTemplate),
    retire: ({ id, revision, isRetired }: Template) => attempt(async () => (await retire({ variables: { input: { id, revision, isRetired: !isRetired } } })).data?.retirePlanTemplate),
  };
}
