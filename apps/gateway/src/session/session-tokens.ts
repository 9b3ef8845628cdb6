import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Refused, type Caller, type DirectoryDoor, type MintedToken } from './directory-door.js';

/** Most sessions whose token is kept; beyond it the least recently used is minted anew. */
const most = 20_000;
/** Milliseconds before its end at which a token is no longer handed out: it must live until the last service has read it. */
const margin = 30_000;

interface KeptToken {
  readonly token: string;
  /** Milliseconds since 1970, as the token itself counts: not the clock of the cache. */
  readonly until: number;
}

/** The tokens of sessions, kept until shortly before they end. */
@Injectable()
export class SessionTokens {
  readonly #kept = new LRUCache<string, KeptToken>({ max: most });
  readonly #minting = new Map<string, Promise<MintedToken>>();

  constructor(private readonly door: DirectoryDoor) {}

  /** The token of a session, or null when there is no such session any more. @throws ServiceUnavailable */
  async of(session: string, caller: Caller): Promise<string | null> {
    const kept = this.#kept.get(session);
    if (kept && Date.now() < kept.until) return kept.token;
    try {
      const { token } = await this.#mint(session, caller);
      return token;
    } catch (error) {
      if (error instanceof Refused && error.status === 401) return null;
      throw error;
    }
  }

  /** From now on the session has to be proven anew; a minting under way is not kept either. */
  drop(session: string): void {
    this.#kept.delete(session);
    this.#minting.delete(session);
  }

  /** One call to directory per session, however many requests wait for it. */
  #mint(session: string, caller: Caller): Promise<MintedToken> {
    const underWay = this.#minting.get(session);
    if (underWay) return underWay;
    const minting = this.door.mintToken(caller, session);
    this.#minting.set(session, minting);
    minting.then((minted) => this.#keep(session, minting, minted), () => this.#forget(session, minting));
    return minting;
  }

  #keep(session: string, minting: Promise<MintedToken>, { token, expiresAt }: MintedToken): void {
    const until = expiresAt.getTime() - margin;
    if (this.#forget(session, minting)) this.#kept.set(session, { token, until });
  }

  /** Whether it was still the one waited for. */
  #forget(session: string, minting: Promise<MintedToken>): boolean {
    return this.#minting.get(session) === minting && this.#minting.delete(session);
  }
}
