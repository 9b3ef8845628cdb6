import { useParams } from 'react-router';
import { useViewer } from '../../lib/viewer.js';
import { PlanView } from './PlanView.js';

/** The plan of somebody whom the viewer may see. */
export function PersonPlanPage() {
  const { personId = '' } = useParams();
  const viewer = useViewer();
  return <PlanView key={personId} personId={personId} own={personId === viewer.person.id} />;
}

export { PersonPlanPage as Component };
