import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { text } from 'node:stream/consumers';

/** A service that does not answer, or not with what was agreed; the message names it to us, never to a client. */
export class ServiceUnavailable extends Error {
  constructor(
    readonly service: string,
    cause: unknown,
  ) {
    super(`${service} did not answer`, { cause });
  }
}

export interface ServiceAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

export interface ServiceRequest {
  readonly method: 'POST' | 'DELETE';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
}

/** HTTP to one service, over connections that are kept. */
export class ServiceClient {
  readonly #base: URL;
  readonly #agent: HttpAgent;

  constructor(
    readonly name: string,
    url: string,
    /** Milliseconds of silence after which it is given up. */
    readonly timeout: number,
  ) {
    this.#base = new URL(url);
    const options = { keepAlive: true, maxSockets: 256 };
    this.#agent = this.#base.protocol === 'https:' ? new HttpsAgent(options) : new HttpAgent(options);
  }

  /** A request not yet sent; the caller writes, ends, and handles its events. */
  open(options: RequestOptions): ClientRequest {
    const send = this.#base.protocol === 'https:' ? httpsRequest : httpRequest;
    const { hostname, port } = this.#base;
    // WHATWG keeps the brackets of an IPv6 address; a socket wants it without.
    const target = { hostname: hostname.replace(/^\[|\]$/g, ''), port, agent: this.#agent, timeout: this.timeout };
    const request = send({ ...target, ...options, path: `${this.#base.pathname.replace(/\/$/, '')}${options.path ?? '/'}` });
    request.once('timeout', () => request.destroy(new Error('silent for too long')));
    return request;
  }

  /** Sends JSON and waits for the whole answer. @throws ServiceUnavailable when there is none. */
  async send({ method, path, headers, body }: ServiceRequest): Promise<ServiceAnswer> {
    const bytes = Buffer.from(body);
    const request = this.open({ method, path, headers: { ...headers, 'content-type': 'application/json', 'content-length': bytes.length } });
    try {
      const answer = await new Promise<IncomingMessage>((resolve, reject) => {
        request.once('response', resolve).on('error', reject).end(bytes);
      });
      return { status: answer.statusCode ?? 0, headers: answer.headers, text: await text(answer) };
    } catch (cause) {
      throw new ServiceUnavailable(this.name, cause);
    }
  }

  close(): void {
    this.#agent.destroy();
  }
}
