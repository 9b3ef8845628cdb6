/** How an attempt to sign in or to accept an invitation ended. */
export type AuthResult =
  | { outcome: 'done' }
  | { outcome: 'refused'; message: string | null }
  | { outcome: 'locked'; retryAfterSeconds: number }
  | { outcome: 'offline' };

async function post(path: string, body: unknown): Promise<Response | null> {
  try {
    return await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return null;
  }
}

/** Seconds of a Retry-After header, given as seconds or as a date; 60 where it is missing or makes no sense. */
export function retryAfterSeconds(header: string | null, now = Date.now()): number {
  const seconds = Number(header);
  if (header && Number.isFinite(seconds)) return Math.max(1, Math.ceil(seconds));
  const until = header ? Date.parse(header) : Number.NaN;
  return Number.isNaN(until) ? 60 : Math.max(1, Math.ceil((until - now) / 1000));
}

async function messageOf(response: Response): Promise<string | null> {
  const body: unknown = await response.json().catch(() => null);
  const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : null;
  return typeof message === 'string' ? message : null;
}

async function attempt(path: string, body: unknown): Promise<AuthResult> {
  const response = await post(path, body);
  if (!response || response.status >= 500) return { outcome: 'offline' };
  if (response.ok) return { outcome: 'done' };
  if (response.status === 429 || response.status === 423) {
    return { outcome: 'locked', retryAfterSeconds: retryAfterSeconds(response.headers.get('retry-after')) };
  }
  return { outcome: 'refused', message: await messageOf(response) };
}

export function signIn(email: string, password: string): Promise<AuthResult> {
  return attempt('/auth/sign-in', { email: email.trim(), password });
}

/** Sets the password of an invited person and signs them in. */
export function acceptInvitation(token: string, password: string): Promise<AuthResult> {
  return attempt('/auth/accept-invitation', { token, password });
}

export async function signOut(): Promise<void> {
  await post('/auth/sign-out', {});
}
