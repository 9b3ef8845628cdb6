import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { answerInputs, draftOf, given, takenBack } from '../../lib/draft/answers.js';
import { DraftKeeper, type SaveChanges, type SaveResult } from '../../lib/draft/draft-keeper.js';
import { unsentAnswers } from '../../lib/draft/unsent-answers.js';
import { useSessionState } from '../../lib/session.js';
import { useViewer } from '../../lib/viewer.js';
import { saveRatingsMutation } from './rate-people.query.js';
import { canRate, type Ratee } from './rate.model.js';
import { RatingBoard, type BoardState } from './rating-board.js';

/** Sends changes about one person, and puts the answer of the server into one of the kinds that the keeper knows. */
export function saveChanges(client: ApolloClient, { cycleId, personId }: { cycleId: string; personId: string }): SaveChanges {
  return async (changes, revision): Promise<SaveResult> => {
    try {
      const ratings = answerInputs(given(changes)).map(({ skillId, outcome, level, comment }) => ({ personId, skillId, outcome, level, comment }));
      const cleared = takenBack(changes).map((skillId) => ({ personId, skillId }));
      const { data } = await client.mutate({ mutation: saveRatingsMutation, variables: { input: { cycleId, ratings, cleared, revisions: [{ personId, revision }] } } });
      const payload = data?.saveManagerRatings;
      if (!payload) return { kind: 'failed' };
      const refusal = payload.__typename === 'ManagerRatingsSaved' ? payload.refused[0] : payload;
      if (payload.__typename === 'ManagerRatingsSaved' && payload.saved[0]) return { kind: 'saved', draft: draftOf(payload.saved[0]) };
      if (!refusal) return { kind: 'failed' };
      if (refusal.reason === 'STALE_REVISION' && refusal.draft) return { kind: 'stale', draft: draftOf(refusal.draft) };
      return refusal.skillId ? { kind: 'refused', skillId: refusal.skillId, message: refusal.message } : { kind: 'stopped', message: refusal.message };
    } catch {
      return { kind: 'failed' };
    }
  };
}

/** How the draft of each person is opened who can still be rated. */
function openings(ratees: readonly Ratee[], open: (ratee: Ratee) => DraftKeeper): ReadonlyMap<string, () => DraftKeeper> {
  return new Map(ratees.filter(canRate).map((ratee) => [ratee.person.id, () => open(ratee)]));
}

/** The drafts of those whom the viewer rates, kept for as long as the page is open. */
export function useRatingBoard(cycleId: string, ratees: readonly Ratee[]): { board: RatingBoard; drafts: BoardState } {
  const client = useApolloClient();
  const viewerId = useViewer().person.id;
  const session = useSessionState();
  const open = useCallback(
    ({ person, own }: Ratee) =>
      new DraftKeeper(draftOf(own), unsentAnswers(viewerId, `${cycleId}:about:${person.id}`), saveChanges(client, { cycleId, personId: person.id })),
    [client, cycleId, viewerId],
  );
  const [board] = useState(() => {
    const made = new RatingBoard();
    made.hold(openings(ratees, open));
    return made;
  });
  const drafts = useSyncExternalStore(board.subscribe, board.current);

  useEffect(() => {
    board.hold(openings(ratees, open));
    for (const { person, own } of ratees) board.takeIn(person.id, draftOf(own));
  }, [board, ratees, open]);

  useEffect(() => {
    const retry = () => board.retry();
    board.start();
    window.addEventListener('online', retry);
    return () => {
      board.stop();
      window.removeEventListener('online', retry);
    };
  }, [board]);

  useEffect(() => {
    if (session === 'present') board.retry();
  }, [board, session]);

  return { board, drafts };
}
