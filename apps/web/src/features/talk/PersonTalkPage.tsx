import { useParams } from 'react-router';
import { useViewer } from '../../lib/viewer.js';
import { TalkView } from './TalkView.js';

/** The talk about the plan of somebody else. */
export function PersonTalkPage() {
  const { personId = '' } = useParams();
  const viewer = useViewer();
  return <TalkView key={personId} personId={personId} own={personId === viewer.person.id} />;
}

export { PersonTalkPage as Component };
