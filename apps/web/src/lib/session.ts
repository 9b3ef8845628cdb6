import { useSyncExternalStore } from 'react';

/** Whether the server still knows who is here. Expiry covers the page with a sign-in, so that nothing typed is lost. */
export type SessionState = 'present' | 'expired';

let state: SessionState = 'present';
const listeners = new Set<() => void>();

function change(next: SessionState): void {
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const session = {
  expire: () => change('expired'),
  restore: () => change('present'),
  current: (): SessionState => state,
};

/** Re-renders when the session expires or is restored. */
export function useSessionState(): SessionState {
  return useSyncExternalStore(subscribe, session.current);
}
