import { useViewer } from '../../lib/viewer.js';
import { TalkView } from './TalkView.js';

/** The talk about the viewer's own plan. */
export function TalkPage() {
  return <TalkView personId={useViewer().person.id} own />;
}

export { TalkPage as Component };
