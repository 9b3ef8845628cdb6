import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const argon2Async = promisify(argon2);

/** Argon2id as OWASP recommends it: 19 MiB, two passes, one lane; about 60 ms of one core. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const saltLength = 16;
const tagLength = 32;

/** What is compared where there is no password, so that the answer takes as long. */
const nobodys = encode(cost, Buffer.alloc(saltLength), Buffer.alloc(tagLength));

type Cost = typeof cost;

/** The hash in its usual text form, `$argon2id$v=19$m=...,t=...,p=...$salt$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltLength);
  return encode(cost, salt, await derive(password, salt, cost));
}

/** Whether it is the password; takes the same time where there is none to compare with. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const known = decode(hash ?? nobodys);
  const tag = await derive(password, known.salt, known.cost);
  return tag.length === known.tag.length && timingSafeEqual(tag, known.tag) && hash !== null;
}

/** Whether it was made at another cost than today's. */
export function isOutdated(hash: string): boolean {
  const { memory, passes, parallelism } = decode(hash).cost;
  return memory !== cost.memory || passes !== cost.passes || parallelism !== cost.parallelism;
}

function derive(password: string, nonce: Buffer, { memory, passes, parallelism }: Cost): Promise<Buffer> {
  // The same letters may come as one character or as two, by keyboard and system.
  return argon2Async('argon2id', { message: password.normalize('NFKC'), nonce, memory, passes, parallelism, tagLength });
}

function encode({ memory, passes, parallelism }: Cost, salt: Buffer, tag: Buffer): string {
  const [saltText, tagText] = [salt, tag].map((bytes) => bytes.toString('base64').replace(/=+$/, ''));
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${saltText}$${tagText}`;
}

function decode(hash: string): { cost: Cost; salt: Buffer; tag: Buffer } {
  const [, memory, passes, parallelism, salt, tag] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash) ?? [];
  if (!salt || !tag) throw new Error('A stored password hash cannot be read.');
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}
