import { useParams } from 'react-router';
import { useViewer } from '../../lib/viewer.js';
import { RatingHistoryView } from './RatingHistoryView.js';

/** How the skills of somebody moved whom the viewer may see. */
export function PersonHistoryPage() {
  const { personId = '' } = useParams();
  const viewer = useViewer();
  return <RatingHistoryView key={personId} personId={personId} own={personId === viewer.person.id} />;
}

export { PersonHistoryPage as Component };
