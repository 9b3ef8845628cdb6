import { useViewer } from '../../lib/viewer.js';
import { PlanView } from './PlanView.js';

/** The viewer's own plan: the very page that their manager sees. */
export function PlanPage() {
  return <PlanView personId={useViewer().person.id} own />;
}

export { PlanPage as Component };
