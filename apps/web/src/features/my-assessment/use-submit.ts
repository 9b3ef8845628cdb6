import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { failureOf } from '../../lib/failures.js';
import { answerInputs, draftOf } from '../../lib/draft/answers.js';
import { submitMutation } from './my-assessment.query.js';
import type { Draft } from './use-draft.js';

interface SubmitOptions {
  assessmentId: string;
  cycleId: string;
  draft: Draft;
}

export interface SubmitRefusal {
  message: string;
  /** The skill that it is about, where one is. */
  skillId: string | null;
}

function messageOf(error: unknown): string {
  if (failureOf(error) === 'signed-out') return 'Your session had ended. Sign in, then submit again; nothing is lost.';
  return 'Waymark could not be reached. Your answers are kept; try again in a moment.';
}

/** Submits all answers. The id is the assessment's own, so that trying again after a lost answer is safe. */
export function useSubmit({ assessmentId, cycleId, draft }: SubmitOptions) {
  const [mutate, { loading }] = useMutation(submitMutation);
  const [refusal, setRefusal] = useState<SubmitRefusal | null>(null);

  async function submit(): Promise<void> {
    setRefusal(null);
    try {
      const { data } = await mutate({ variables: { input: { id: assessmentId, cycleId, revision: draft.state.revision, answers: answerInputs(draft.state.answers) } } });
      const payload = data?.submitSelfAssessment;
      if (payload?.__typename === 'SelfAssessment') {
        draft.forget();
        return;
      }
      if (payload?.reason === 'STALE_REVISION' && payload.draft) draft.takeIn(draftOf(payload.draft));
      const elsewhere = payload?.reason === 'STALE_REVISION' ? ' Those answers were taken in: look once more, then submit.' : '';
      setRefusal({ message: `${payload?.message ?? 'Try again in a moment.'}${elsewhere}`, skillId: payload?.skillId ?? null });
    } catch (error) {
      setRefusal({ message: messageOf(error), skillId: null });
    }
  }

  return { submit, busy: loading, refusal };
}
