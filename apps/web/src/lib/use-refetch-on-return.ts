import { useEffect } from 'react';

/** Asks again when the reader comes back to this page, from another tab or program. */
export function useRefetchOnReturn(refetch: () => Promise<unknown>): void {
  useEffect(() => {
    const ask = () => {
      // A failure shows through the query itself.
      if (document.visibilityState === 'visible') refetch().catch(() => undefined);
    };
    document.addEventListener('visibilitychange', ask);
    window.addEventListener('focus', ask);
    return () => {
      document.removeEventListener('visibilitychange', ask);
      window.removeEventListener('focus', ask);
    };
  }, [refetch]);
}
