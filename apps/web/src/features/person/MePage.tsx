import { useViewer } from '../../lib/viewer.js';
import { PersonView } from './PersonView.js';

/** The viewer's own readiness: the very page that their manager sees. */
export function MePage() {
  return <PersonView personId={useViewer().person.id} own />;
}

export { MePage as Component };
