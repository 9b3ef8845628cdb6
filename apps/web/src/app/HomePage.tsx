import { Navigate } from 'react-router';
import { paths } from '../lib/paths.js';
import { hasRole, useViewer } from '../lib/viewer.js';

/** The page each role opens most. */
export function HomePage() {
  const viewer = useViewer();
  if (hasRole(viewer, 'MANAGER')) return <Navigate to={paths.matrix} replace />;
  if (hasRole(viewer, 'HR', 'ADMIN')) return <Navigate to={paths.people} replace />;
  return <Navigate to={paths.myAssessment} replace />;
}
