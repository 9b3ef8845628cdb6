import { argon2Sync } from 'node:crypto';

/** A password as it was kept when it cost less. */
export function weakHash(password: string): string {
  const salt = Buffer.alloc(16, 1);
  const tag = argon2Sync('argon2id', { message: password, nonce: salt, memory: 8192, passes: 1, parallelism: 1, tagLength: 32 });
  const text = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
  return `$argon2id$v=19$m=8192,t=1,p=1$${text(salt)}$${text(tag)}`;
}
