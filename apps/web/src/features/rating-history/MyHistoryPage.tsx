import { useViewer } from '../../lib/viewer.js';
import { RatingHistoryView } from './RatingHistoryView.js';

/** How the viewer's own skills moved: the very page that their manager sees. */
export function MyHistoryPage() {
  return <RatingHistoryView personId={useViewer().person.id} own />;
}

export { MyHistoryPage as Component };
