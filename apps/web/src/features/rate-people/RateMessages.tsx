import { Message } from '../../components/Message.js';
import { useViewer } from '../../lib/viewer.js';
import type { Ratee } from './rate.model.js';
import type { BoardState } from './rating-board.js';

/** What has to be said of drafts and people before anything is rated. */
export function RateMessages({ ratees, drafts }: { ratees: readonly Ratee[]; drafts: BoardState }) {
  const viewerId = useViewer().person.id;
  return ratees.map((ratee) => {
    const { person, managerSubmittedBy } = ratee;
    const draft = drafts.get(person.id);
    if (!draft) return null;
    if (draft.stopped) return <Message key={person.id} tone="error" title={`Your ratings of ${person.name} can no longer be changed`}>{draft.stopped}</Message>;
    if (draft.merged) return <Message key={person.id} tone="info" title={`Ratings of ${person.name} from another tab or device were taken in`}>Where both changed the same skill, what you chose here stands.</Message>;
    if (managerSubmittedBy && managerSubmittedBy.id !== viewerId) {
      return <Message key={person.id} tone="info" title={`${managerSubmittedBy.name} has submitted ratings of ${person.name}`}>They led {person.name} before you. You do not see what they said; if you submit before both sides are shown, yours are shown in their place.</Message>;
    }
    if (ratee.revealedAt) return <Message key={person.id} tone="info" title={`Both sides of ${person.name} are shown already`}>HR has reopened it: what you submit now is shown at once, as your later word.</Message>;
    return null;
  });
}
