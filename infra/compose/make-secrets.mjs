import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';

const password = () => randomBytes(24).toString('hex');

const roles = ['directory', 'assessments', 'readiness', 'plans'].flatMap((service) => ['owner', 'app', 'outbox_reader'].map((kind) => `${service}_${kind}`));

/** The password of one database role, as libs/service-kit/src/database/role-password.ts derives it when it makes the role. */
export function rolePassword(secret, role) {
  return createHmac('sha256', secret).update(role).digest('base64url');
}

/**
 * Keys and passwords of one house, made now. Whoever provisions is given SERVICE_PASSWORD; each process the password of
 * its own role alone, `DIRECTORY_APP_PASSWORD` and so on.
 */
export function makeSecrets() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const named = { kid: randomBytes(6).toString('hex'), alg: 'EdDSA', use: 'sig' };
  const servicePassword = password();
  return {
    POSTGRES_PASSWORD: password(),
    SERVICE_PASSWORD: servicePassword,
    GATEWAY_SECRET: password(),
    TOKEN_PRIVATE_KEY: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), ...named }),
    TOKEN_PUBLIC_KEYS: JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), ...named }] }),
    ...Object.fromEntries(roles.map((role) => [`${role.toUpperCase()}_PASSWORD`, rolePassword(servicePassword, role)])),
  };
}
