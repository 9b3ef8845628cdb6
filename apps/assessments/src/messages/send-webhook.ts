import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { Injectable } from '@nestjs/common';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { Webhook } from 'standardwebhooks';
import { DeliveryFailure } from './delivery-failure.js';
import { MailSettings } from './mail-settings.js';
import { isWrittenOfOld, publicLookup } from './public-lookup.js';

export interface Post {
  /** Of the message: the same each time it is sent, by which the receiver knows it. */
  readonly id: string;
  readonly address: string;
  readonly secret: string;
  readonly body: string;
}

/** Milliseconds from the first packet to the answer's head. */
const patience = 10_000;
/** Answers that may be another one later. */
const passing = new Set([408, 425, 429]);
const loopback = ['127.0.0.1', '::1'];

/** Posts to an address that an organisation chose: to public addresses alone, however they are written or looked up, once, and never on to another. */
@Injectable()
export class SendWebhook {
  readonly #https: RequestFilteringHttpsAgent;
  readonly #http: RequestFilteringHttpAgent | null;

  constructor({ loopbackWebhooks }: MailSettings) {
    const filter = { keepAlive: false, allowIPAddressList: loopbackWebhooks ? loopback : [] };
    this.#https = new RequestFilteringHttpsAgent(filter);
    this.#http = loopbackWebhooks ? new RequestFilteringHttpAgent(filter) : null;
  }

  /** Resolves when it was taken. @throws DeliveryFailure. */
  async execute(post: Post): Promise<void> {
    const status = await this.#send(post).catch((cause: Error) => {
      // The filter's own words name the address.
      if (/is not allowed/.test(cause.message)) throw new DeliveryFailure('The address of the webhook leads to a network that messages are not sent to.', true);
      if (cause.name === 'TimeoutError' || cause.name === 'AbortError') throw new DeliveryFailure(`The webhook did not answer within ${patience / 1000} seconds.`, false, true);
      throw new DeliveryFailure('The webhook could not be reached.', false);
    });
    if (status >= 200 && status < 300) return;
    if (status >= 300 && status < 400) throw new DeliveryFailure(`The webhook leads on to another address (${status}), which is not followed.`, true);
    throw new DeliveryFailure(`The webhook refused the message (${status}).`, status < 500 && !passing.has(status));
  }

  /** The answer's status; what it says beyond that is not read. */
  #send({ id, address, secret, body }: Post): Promise<number> {
    const url = new URL(address);
    const now = new Date();
    const headers = {
      'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'user-agent': 'Waymark',
      'webhook-id': id, 'webhook-timestamp': String(Math.floor(now.getTime() / 1000)), 'webhook-signature': new Webhook(secret).sign(id, now, body),
    };
    const options = { method: 'POST', headers, signal: AbortSignal.timeout(patience), maxHeaderSize: 16_384, lookup: publicLookup };
    return new Promise((resolve, reject) => {
      const answered = (response: { statusCode?: number | undefined; destroy(): unknown }) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      };
      // An address is not looked up.
      if (isWrittenOfOld(url.hostname.replace(/^\[|\]$/g, ''))) return reject(new Error('An address written of old is not allowed.'));
      if (url.protocol === 'http:' && !this.#http) return reject(new Error('http is not allowed'));
      const sent = url.protocol === 'http:' ? overHttp(url, { ...options, agent: this.#http ?? undefined }, answered) : overHttps(url, { ...options, agent: this.#https }, answered);
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
