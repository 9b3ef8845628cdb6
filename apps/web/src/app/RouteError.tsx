import { useRouteError } from 'react-router';
import { ErrorState } from '../components/ErrorState.js';

/** Shown in place of a page that failed to draw. Trying again loads the page anew; drafts are kept in the browser. */
export function RouteError() {
  const error = useRouteError();
  return <ErrorState page error={error} retry={() => window.location.reload()} />;
}
