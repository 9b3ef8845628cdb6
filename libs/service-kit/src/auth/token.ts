import { createLocalJWKSet, importJWK, jwtVerify, SignJWT, type CryptoKey, type JSONWebKeySet, type JWK } from 'jose';
import { z } from 'zod';
import { CallerError } from '../failures/caller-error.js';
import { tokenRoles, type Viewer } from './viewer.js';

const issuer = 'waymark-directory';
const audience = 'waymark-services';

/** Seconds a token lives. */
export const tokenLifetime = 300;

const claims = z.object({ sub: z.uuid(), org: z.uuid(), roles: z.array(z.enum(tokenRoles)) });

/** Signs tokens with an Ed25519 key given as a JWK in JSON. */
export class TokenSigner {
  readonly #jwk: JWK;
  readonly #key: Promise<CryptoKey | Uint8Array>;

  constructor(privateJwk: string) {
    this.#jwk = parseSecret(privateJwk);
    this.#key = importJWK(this.#jwk, 'EdDSA');
  }

  async sign(viewer: Viewer, lifetime = tokenLifetime): Promise<string> {
    return new SignJWT({ org: viewer.organisationId, roles: [...viewer.roles] })
      .setProtectedHeader({ alg: 'EdDSA', ...(this.#jwk.kid ? { kid: this.#jwk.kid } : {}) })
      .setSubject(viewer.personId)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(`${lifetime}s`)
      .sign(await this.#key);
  }
}

/** Verifies tokens against the public keys of a JWKS in JSON; several keys allow a change of key without a pause. */
export class TokenVerifier {
  readonly #keys: ReturnType<typeof createLocalJWKSet>;

  constructor(publicKeys: string) {
    const set = JSON.parse(publicKeys) as JSONWebKeySet;
    if (set.keys.length > 1 && set.keys.some(({ kid }) => !kid)) throw new TypeError('Where there are several token keys, each needs a kid.');
    this.#keys = createLocalJWKSet(set);
  }

  /** @throws CallerError UNAUTHENTICATED when it is forged, expired, for someone else, or no token at all. */
  async verify(token: string): Promise<Viewer> {
    try {
      const { payload } = await jwtVerify(token, this.#keys, { issuer, audience, algorithms: ['EdDSA'], requiredClaims: ['exp'] });
      const { sub, org, roles } = claims.parse(payload);
      return { personId: sub, organisationId: org, roles };
    } catch {
      throw new CallerError('UNAUTHENTICATED', 'Sign in again.');
    }
  }
}

/** JSON.parse quotes what it cannot read; this must not be quoted. */
function parseSecret(jwk: string): JWK {
  try {
    return JSON.parse(jwk) as JWK;
  } catch {
    throw new TypeError('The private token key is not a JWK in JSON.');
  }
}
