import { useParams } from 'react-router';
import { useViewer } from '../../lib/viewer.js';
import { PersonView } from './PersonView.js';

/** Somebody whom the viewer may see. */
export function PersonPage() {
  const { personId = '' } = useParams();
  const viewer = useViewer();
  return <PersonView key={personId} personId={personId} own={personId === viewer.person.id} />;
}

export { PersonPage as Component };
