import { useQuery } from '@apollo/client/react';
import { Navigate, useLocation } from 'react-router';
import { ErrorState } from '../components/ErrorState.js';
import { LoadingState } from '../components/LoadingState.js';
import { failureOf } from '../lib/failures.js';
import { meQuery } from '../lib/me.js';
import { signInFrom } from '../lib/paths.js';
import { ViewerProvider } from '../lib/viewer.js';
import { Shell } from './shell/Shell.js';

/** The gate: asks who is here; leads to the sign-in page and back when nobody is. */
export function SignedIn() {
  const location = useLocation();
  const { data, error, refetch } = useQuery(meQuery, { fetchPolicy: 'cache-first' });
  if (data) {
    return (
      <ViewerProvider viewer={data.me}>
        <Shell />
      </ViewerProvider>
    );
  }
  if (!error) return <LoadingState label="Opening Waymark" />;
  if (failureOf(error) === 'signed-out') return <Navigate to={signInFrom(location)} replace />;
  return <ErrorState page error={error} retry={() => void refetch()} />;
}
