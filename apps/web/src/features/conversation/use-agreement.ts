import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { AnswerValue } from '../../lib/draft/answers.js';
import { DraftKeeper, type DraftState, type SaveChanges, type SaveResult } from '../../lib/draft/draft-keeper.js';
import { unsentAnswers } from '../../lib/draft/unsent-answers.js';
import { useSessionState } from '../../lib/session.js';
import { useViewer } from '../../lib/viewer.js';
import { proposeMutation } from './conversation-changes.query.js';
import type { Conversation } from './conversation.model.js';
import { newsBetween, withMoreNews, type News } from './news.js';
import { answersToSend, draftOfAgreement, reasonKey, reasonsToSend } from './proposal.js';

type Draft = Pick<DraftState, 'answers'>;

/** Sends the agreement as the reader sees it: the whole, since what is not sent is not in it. */
export function saveAgreement(client: ApolloClient, place: { cycleId: string; personId: string }, seen: () => Draft): SaveChanges {
  return async (changes, revision): Promise<SaveResult> => {
    try {
      const input = { ...place, revision, answers: answersToSend(seen().answers), reasons: reasonsToSend(changes) };
      const { data } = await client.mutate({ mutation: proposeMutation, variables: { input } });
      const payload = data?.proposeAgreement;
      if (!payload) return { kind: 'failed' };
      if (payload.__typename === 'Conversation') return { kind: 'saved', draft: draftOfAgreement(payload) };
      const { reason, message, skillId, conversation } = payload;
      if (reason === 'STALE_REVISION' && conversation) return { kind: 'stale', draft: draftOfAgreement(conversation) };
      if (skillId) return { kind: 'refused', skillId: reason === 'WORDS_TOO_LONG' ? reasonKey(skillId) : skillId, message };
      return { kind: 'stopped', message };
    } catch {
      return { kind: 'failed' };
    }
  };
}

function openKeeper(client: ApolloClient, conversation: Conversation, viewerId: string): DraftKeeper {
  const place = { cycleId: conversation.cycleId, personId: conversation.person.id };
  const unsent = unsentAnswers(viewerId, `${place.cycleId}:agreement:${place.personId}`);
  const keeper: DraftKeeper = new DraftKeeper(draftOfAgreement(conversation), unsent, saveAgreement(client, place, () => keeper.current()));
  return keeper;
}

export interface Agreement {
  state: DraftState;
  change: (key: string, value: AnswerValue | null) => void;
  /** What the other side changed while this page was open; null: nothing that was not read. */
  news: News | null;
  dismissNews: () => void;
  /** Own changes from elsewhere were taken in. */
  ownMerged: boolean;
}

/** What others changed since the page was opened or the news was read. */
function useNews(conversation: Conversation): Pick<Agreement, 'news' | 'dismissNews'> & { told: boolean } {
  const viewerId = useViewer().person.id;
  const [seen, setSeen] = useState(conversation);
  const [news, setNews] = useState<News | null>(null);
  const [told, setTold] = useState(false);
  if (conversation.revision > seen.revision) {
    const found = newsBetween(seen, conversation, viewerId);
    setSeen(conversation);
    if (found) {
      setNews(withMoreNews(news, found));
      setTold(true);
    }
  }
  return { news: news && news.changes.length > 0 ? news : null, told, dismissNews: useCallback(() => setNews(null), []) };
}

/** The agreement that is being written, kept by a DraftKeeper; what others change comes in as it is heard of. */
export function useAgreement(conversation: Conversation): Agreement {
  const client = useApolloClient();
  const viewerId = useViewer().person.id;
  const session = useSessionState();
  const [keeper] = useState(() => openKeeper(client, conversation, viewerId));
  const state = useSyncExternalStore(keeper.subscribe, keeper.current);

  useEffect(() => {
    if (conversation.revision > keeper.current().revision) keeper.takeIn(draftOfAgreement(conversation));
    // What both have signed is final: whatever waited to be sent is void.
    if (conversation.agreedAt) keeper.forget();
  }, [keeper, conversation]);

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

  const { told, ...news } = useNews(conversation);
  const change = useCallback((key: string, value: AnswerValue | null) => keeper.change(key, value), [keeper]);
  return { state, change, ...news, ownMerged: state.merged && !told };
}
