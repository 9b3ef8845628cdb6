import { useState } from 'react';
import type { AuthResult } from '../../lib/auth-requests.js';

type Attempt = () => Promise<AuthResult>;

interface SignInState {
  busy: boolean;
  /** The last attempt's result while it was not successful. */
  result: AuthResult | null;
  /** When a lockout ends, as milliseconds since 1970; null when there is none. */
  lockedUntil: number | null;
  submit: () => Promise<void>;
  unlock: () => void;
}

/** One attempt at a time; a lockout stays until its time has passed. */
export function useSignIn(attempt: Attempt, onDone: () => void | Promise<void>): SignInState {
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<AuthResult | null>(null);
  const [lockedUntil, setLockedUntil] = useState<number | null>(null);

  async function submit(): Promise<void> {
    if (busy || lockedUntil !== null) return;
    setBusy(true);
    const next = await attempt();
    setBusy(false);
    if (next.outcome === 'done') return onDone();
    setResult(next);
    if (next.outcome === 'locked') setLockedUntil(Date.now() + next.retryAfterSeconds * 1000);
  }

  function unlock(): void {
    setLockedUntil(null);
    setResult(null);
  }

  return { busy, result, lockedUntil, submit, unlock };
}
