import { createHash, randomBytes } from 'node:crypto';
import { validate } from 'uuid';

/** Something only its holder knows, with the organisation whose wall it is looked up behind. */
export interface Secret {
  readonly organisationId: string;
  /** What the database keeps of it. */
  readonly hash: Buffer;
}

/** A new secret of 256 random bits; `text` is for its holder alone. */
export function makeSecret(organisationId: string): Secret & { readonly text: string } {
  const secret = randomBytes(32).toString('base64url');
  return { organisationId, hash: hashOf(secret), text: `${organisationId}.${secret}` };
}

/** Null when it has not the form of one. */
export function readSecret(text: string): Secret | null {
  const [organisationId = '', secret = '', ...more] = text.split('.');
  if (more.length > 0 || !validate(organisationId) || !/^[\w-]{43}$/.test(secret)) return null;
  return { organisationId, hash: hashOf(secret) };
}

// Plain SHA-256: nobody guesses 256 random bits, so there is nothing to slow down.
function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
