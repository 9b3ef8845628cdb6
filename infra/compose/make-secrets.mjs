import { generateKeyPairSync, randomBytes } from 'node:crypto';

const password = () => randomBytes(24).toString('hex');

/** Keys and passwords of one house, made now. */
export function makeSecrets() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const named = { kid: randomBytes(6).toString('hex'), alg: 'EdDSA', use: 'sig' };
  return {
    POSTGRES_PASSWORD: password(),
    SERVICE_PASSWORD: password(),
    GATEWAY_SECRET: password(),
    TOKEN_PRIVATE_KEY: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), ...named }),
    TOKEN_PUBLIC_KEYS: JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), ...named }] }),
  };
}
