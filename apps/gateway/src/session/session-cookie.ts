import type { FastifyReply, FastifyRequest } from 'fastify';

/** The cookie that carries a session, whose value means something to directory alone. */
export class SessionCookie {
  readonly #name: string;
  readonly #options: { readonly path: '/'; readonly httpOnly: true; readonly sameSite: 'strict'; readonly secure: boolean };

  constructor(secure: boolean) {
    // A browser takes a __Host- cookie only over HTTPS, for this host alone and all of it: a sister domain cannot plant one.
    this.#name = secure ? '__Host-waymark_session' : 'waymark_session';
    // Strict costs nothing here: a link from a mail loads a page, which needs no cookie, and then the page itself asks.
    this.#options = { path: '/', httpOnly: true, sameSite: 'strict', secure };
  }

  read({ cookies }: Pick<FastifyRequest, 'cookies'>): string | null {
    return cookies[this.#name] || null;
  }

  set(reply: FastifyReply, { session, expiresAt }: { readonly session: string; readonly expiresAt: Date }): void {
    void reply.setCookie(this.#name, session, { ...this.#options, expires: expiresAt });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.#name, this.#options);
  }
}
