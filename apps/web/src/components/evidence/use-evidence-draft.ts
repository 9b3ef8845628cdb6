import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useSessionState } from '../../lib/session.js';
import { useViewer } from '../../lib/viewer.js';
import { fieldNames, inputOf, keptOf, type KeptEvidence } from './evidence-fields.js';
import { EvidenceKeeper, type EvidenceState, type SaveEvidence, type SaveResult } from './evidence-keeper.js';
import { problemsFrom } from './evidence-problems.js';
import { saveEvidenceMutation } from './evidence.query.js';
import { unsentEvidence } from './unsent-evidence.js';

/** Saves, and puts each answer of the server into one of the kinds that the keeper knows. */
export function saveEvidence(client: ApolloClient, id: string): SaveEvidence {
  return async (fields, revision): Promise<SaveResult> => {
    try {
      const { data } = await client.mutate({ mutation: saveEvidenceMutation, variables: { input: inputOf(fields, { id, revision }) } });
      const payload = data?.saveEvidence;
      if (!payload) return { kind: 'failed' };
      if (payload.__typename === 'Evidence') return { kind: 'saved', kept: keptOf(payload) };
      if (payload.reason === 'STALE_REVISION' && payload.evidence) return { kind: 'stale', kept: keptOf(payload.evidence) };
      const problems = new Map([...problemsFrom(payload.problems)].filter(([field]) => fieldNames.includes(field)));
      return problems.size > 0 ? { kind: 'invalid', problems } : { kind: 'stopped', message: payload.message };
    } catch {
      return { kind: 'failed' };
    }
  };
}

export interface EvidenceDraft {
  state: EvidenceState;
  change: EvidenceKeeper['change'];
  /** Saves what is not saved yet; the revision that the server then has, or null where not all of it is safe. */
  settle: () => Promise<number | null>;
  halt: () => Promise<number>;
  resume: () => void;
  forget: () => void;
}

/** The viewer's draft of one piece of evidence, kept for as long as the form is open. */
export function useEvidenceDraft(id: string, kept: KeptEvidence): EvidenceDraft {
  const client = useApolloClient();
  const { person } = useViewer();
  const session = useSessionState();
  const [keeper] = useState(() => new EvidenceKeeper(kept, unsentEvidence(person.id, id), saveEvidence(client, id)));
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

  return { state, change: (part) => keeper.change(part), settle: async () => ((await keeper.settle()) ? keeper.current().revision : null), halt: () => keeper.halt(), resume: () => keeper.start(), forget: () => keeper.forget() };
}
