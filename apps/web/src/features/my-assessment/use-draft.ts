import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ApolloClient } from '@apollo/client';
import type { DraftPartsFragment } from '../../generated/graphql.js';
import { useSessionState } from '../../lib/session.js';
import { useViewer } from '../../lib/viewer.js';
import { answerInputs, draftOf, given, takenBack } from '../../lib/draft/answers.js';
import { DraftKeeper, type DraftState, type SaveChanges, type SaveResult } from '../../lib/draft/draft-keeper.js';
import { saveDraftMutation } from './my-assessment.query.js';
import { unsentAnswers } from '../../lib/draft/unsent-answers.js';

/** Sends changes, and puts each answer of the server into one of the kinds that the keeper knows. */
export function saveChanges(client: ApolloClient, ids: { id: string; cycleId: string }): SaveChanges {
  return async (changes, revision): Promise<SaveResult> => {
    try {
      const input = { ...ids, revision, answers: answerInputs(given(changes)), cleared: takenBack(changes) };
      const { data } = await client.mutate({ mutation: saveDraftMutation, variables: { input } });
      const payload = data?.saveSelfAssessmentDraft;
      if (!payload) return { kind: 'failed' };
      if (payload.__typename === 'SelfAssessment') return { kind: 'saved', draft: draftOf(payload) };
      const { draft, skillId, message } = payload;
      if (payload.reason === 'STALE_REVISION' && draft) return { kind: 'stale', draft: draftOf(draft) };
      return skillId ? { kind: 'refused', skillId, message } : { kind: 'stopped', message };
    } catch {
      return { kind: 'failed' };
    }
  };
}

export interface Draft {
  state: DraftState;
  change: DraftKeeper['change'];
  takeIn: DraftKeeper['takeIn'];
  forget: () => void;
}

/** The viewer's draft of a cycle, kept by a DraftKeeper for as long as the page is open. */
export function useDraft(cycleId: string, assessment: DraftPartsFragment): Draft {
  const client = useApolloClient();
  const { person } = useViewer();
  const session = useSessionState();
  const [keeper] = useState(() => new DraftKeeper(draftOf(assessment), unsentAnswers(person.id, cycleId), saveChanges(client, { id: assessment.id, cycleId })));
  const state = useSyncExternalStore(keeper.subscribe, keeper.current);

  useEffect(() => {
    const retry = () => keeper.retry();
    keeper.start();
    window.addEventListener('online', retry);
    return () => {
      keeper.stop();
      window.removeEventListener('online', retry);
    };
  }, [keeper]);

  useEffect(() => {
    if (session === 'present') keeper.retry();
  }, [keeper, session]);

  useEffect(() => {
    // Fetched again, it may be newer than what this page has saved.
    if (assessment.state === 'DRAFT' && assessment.revision > keeper.current().revision) keeper.takeIn(draftOf(assessment));
  }, [keeper, assessment]);

  return { state, change: (skillId, value) => keeper.change(skillId, value), takeIn: (draft) => keeper.takeIn(draft), forget: () => keeper.forget() };
}
