import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { v7 } from 'uuid';
import type { Viewer } from '../auth/viewer.js';

/** An Ed25519 key as settings give it: the private one as JWK, the public one as JWKS, both in JSON. */
export async function makeKey(kid?: string) {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const named = { alg: 'EdDSA', ...(kid ? { kid } : {}) };
  const jwk = { ...(await exportJWK(publicKey)), ...named };
  return {
    privateKey,
    jwk,
    privateJwk: JSON.stringify({ ...(await exportJWK(privateKey)), ...named }),
    publicKeys: JSON.stringify({ keys: [jwk] }),
  };
}

export type Key = Awaited<ReturnType<typeof makeKey>>;

export const someone = (...roles: Viewer['roles']): Viewer => ({ organisationId: v7(), personId: v7(), roles });

/** A token as directory would sign it, but for what is said to be otherwise. */
export function signAs({ privateKey }: Pick<Key, 'privateKey'>, { organisationId, personId, roles }: Viewer, otherwise: JWTPayload = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const usual = { sub: personId, org: organisationId, roles: [...roles], iss: 'waymark-directory', aud: 'waymark-services', iat: now, exp: now + 300 };
  return new SignJWT({ ...usual, ...otherwise }).setProtectedHeader({ alg: 'EdDSA' }).sign(privateKey);
}
