import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './paths.ts';

/** What a local start makes once and keeps: passwords and keys that exist nowhere but in its data folder. */
export interface Secrets {
  readonly postgresPassword: string;
  readonly servicePassword: string;
  readonly gatewaySecret: string;
  readonly demoPassword: string;
  /** JWK of the key that signs tokens. */
  readonly tokenPrivateKey: string;
  /** JWKS that services verify with. */
  readonly tokenPublicKeys: string;
}

function random(): string {
  return randomBytes(24).toString('base64url');
}

function makeSecrets(): Secrets {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const named = { kid: randomBytes(6).toString('hex'), alg: 'EdDSA', use: 'sig' };
  return {
    postgresPassword: random(),
    servicePassword: random(),
    gatewaySecret: random(),
    demoPassword: 'waymark-demo-2026',
    tokenPrivateKey: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), ...named }),
    tokenPublicKeys: JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), ...named }] }),
  };
}

export function loadSecrets(): Secrets {
  const file = join(dataFolder, 'secrets.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  } catch {
    const secrets = makeSecrets();
    writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
    return secrets;
  }
}
