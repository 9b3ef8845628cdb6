import { useEffect } from 'react';
import { useBlocker, type Blocker } from 'react-router';
import { paths } from '../../lib/paths.js';

/** While there is something unsaved: the browser asks before the page is closed, and we before another is opened. */
export function useLeaveWarning(unsaved: boolean): Blocker {
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  // Who signs out is out before the page changes: there is nothing to stay for.
  return useBlocker(({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname && nextLocation.pathname !== paths.signIn);
}
