import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { forgottenAfter, pauseAfter, perAddress, perEmail, type BackOffRule } from './back-off.rules.js';

/** Someone who tries to sign in. */
export interface Attempt {
  /** In small letters. */
  readonly email: string;
  /** Network address of the person, as the gateway saw it. */
  readonly address: string;
}

interface Counted {
  readonly key: Buffer;
  readonly rule: BackOffRule;
}

interface State {
  readonly failures: number;
  /** Seconds from now; 0 or less when it is over. */
  readonly wait: number;
}

const makeRow = `insert into sign_in_back_off (key, failures, last_at, locked_until) values ($1, 0, now(), now()) on conflict do nothing`;

const lockRow = `
  select case when last_at < now() - make_interval(secs => $2) then 0 else failures end as failures,
    extract(epoch from locked_until - clock_timestamp())::float8 as wait
  from sign_in_back_off where key = $1 for update`;

const count = `
  update sign_in_back_off set failures = $2, last_at = clock_timestamp(), locked_until = clock_timestamp() + make_interval(secs => $3)
  where key = $1`;

const forgetOld = `
  delete from sign_in_back_off where key in (
    select key from sign_in_back_off where last_at < now() - make_interval(secs => $1) limit 20 for update skip locked)`;

const giveBack = `update sign_in_back_off set failures = greatest(failures - 1, 0), locked_until = now() where key = $1`;

/** Slows guessing down, by e-mail and by network address, alike for addresses that are nobody's. */
@Injectable()
export class BackOff {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Counts an attempt as failed before it is looked at, so that many at once cannot pass together.
   * Returns the seconds to wait; 0 when it may be made.
   */
  async begin(attempt: Attempt): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const states: (Counted & State)[] = [];
      // Always in this order, or two attempts would wait for each other.
      for (const counted of countedOf(attempt)) states.push({ ...counted, ...(await lock(manager, counted.key)) });
      const wait = Math.max(...states.map((state) => state.wait));
      if (wait > 0) return Math.ceil(wait);
      for (const { key, rule, failures } of states) await manager.query(count, [key, failures + 1, pauseAfter(failures + 1, rule)]);
      await manager.query(forgetOld, [forgottenAfter]);
      return 0;
    });
  }

  /** It was no guess after all. The network address keeps its earlier failures: others may guess from there. */
  async succeed(attempt: Attempt): Promise<void> {
    const [address, email] = countedOf(attempt);
    await this.dataSource.transaction(async (manager) => {
      await manager.query(giveBack, [address.key]);
      await manager.query('delete from sign_in_back_off where key = $1', [email.key]);
    });
  }
}

async function lock(manager: EntityManager, key: Buffer): Promise<State> {
  await manager.query(makeRow, [key]);
  const [state] = await manager.query<State[]>(lockRow, [key, forgottenAfter]);
  return state ?? { failures: 0, wait: 0 };
}

function countedOf({ email, address }: Attempt): [Counted, Counted] {
  const keyOf = (text: string) => createHash('sha256').update(text).digest();
  return [
    { key: keyOf(`address ${address}`), rule: perAddress },
    { key: keyOf(`email ${email}`), rule: perEmail },
  ];
}
