import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Job, type JobContext } from '@waymark/service-kit';
import { DeliveryFailure } from './delivery-failure.js';
import { deliverMessages, type DeliverMessagesInput } from './deliver-messages.input.js';
import { MailSettings } from './mail-settings.js';
import { SendMail } from './send-mail.js';
import { SendWebhook } from './send-webhook.js';
import { mostAttempts, takeMessage, type Taken } from './take-message.js';

interface Ended {
  readonly state: 'queued' | 'sent' | 'failed' | 'dropped';
  readonly error: string | null;
  /** There was nobody who said anything. */
  readonly silent?: boolean;
}

/** Messages of one attempt that nobody answered, after which the others wait for the next: a minute of waiting in all. */
const mostSilences = 3;

const endSql = `
  update message set state = $2, last_error = $3, taken_until = null, sent_at = case when $2 = 'sent' then clock_timestamp() end
  where id = $1 and state = 'queued'`;
// Whose turn never came, because others before them met silence, come first.
const leftSql = `select id from message where id = any($1::uuid[]) and state = 'queued' order by attempts, id`;
const givenUpSql = `
  update message set state = 'failed', taken_until = null, last_error = coalesce(last_error, 'It was tried often enough.')
  where id = any($1::uuid[]) and state = 'queued'`;

/**
 * Sends what was queued, one message after the other; what fails waits for the next attempt, of its own and not of the others,
 * unless the server is silent: then the rest of them wait too, and are first the next time.
 * Killed between the server's yes and the note of it, the next attempt sends it again, with the same id.
 */
@Injectable()
export class DeliverMessages implements Job<DeliverMessagesInput> {
  readonly name = deliverMessages;
  // 10, 20, 40 ... minutes: eight attempts are over after about 21 hours. A few more are for those that end with their process.
  readonly retry = { times: mostAttempts + 3, afterSeconds: 600, longestSeconds: 38_400 };

  constructor(
    private readonly database: TenantDatabase,
    private readonly settings: MailSettings,
    private readonly mail: SendMail,
    private readonly webhook: SendWebhook,
  ) {}

  /** @throws when some of them wait for another attempt. */
  async execute({ organisationId, messageIds }: DeliverMessagesInput, { signal }: JobContext): Promise<void> {
    let silences = 0;
    for (const { id } of await this.#left(organisationId, messageIds)) {
      signal.throwIfAborted();
      if (await this.#deliver(organisationId, id)) silences += 1;
      if (silences === mostSilences) break;
    }
    const { length: left } = await this.#left(organisationId, messageIds);
    if (left > 0) throw new Error(`${left} of ${messageIds.length} messages wait for another attempt.`);
  }

  /** What nobody will try again is on its way no longer, and HR is told so. */
  async givenUp({ organisationId, messageIds }: DeliverMessagesInput): Promise<void> {
    await this.database.transaction(organisationId, (manager) => manager.query(givenUpSql, [messageIds]));
  }

  #left(organisationId: string, messageIds: readonly string[]): Promise<{ id: string }[]> {
    return this.database.select<{ id: string }>(organisationId, leftSql, [messageIds]);
  }

  /** Whether nobody answered. */
  async #deliver(organisationId: string, id: string): Promise<boolean> {
    const taken = await this.database.transaction(organisationId, (manager) => takeMessage(manager, id, this.settings.publicAddress));
    if (!taken) return false;
    const { state, error, silent = false } = await this.#send(id, taken);
    await this.database.transaction(organisationId, (manager) => manager.query(endSql, [id, state, error]));
    return silent;
  }

  async #send(id: string, taken: Taken): Promise<Ended> {
    if (taken.what === 'drop') return { state: 'dropped', error: taken.because };
    if (taken.what === 'fail') return { state: 'failed', error: taken.because };
    try {
      if (taken.what === 'later') throw new DeliveryFailure(taken.because, false);
      if (taken.what === 'mail') await this.mail.execute(taken.letter);
      else await this.webhook.execute({ ...taken, id });
      return { state: 'sent', error: null };
    } catch (error) {
      if (!(error instanceof DeliveryFailure)) throw error;
      return { state: error.forGood || taken.attempt >= mostAttempts ? 'failed' : 'queued', error: error.message, silent: error.silent };
    }
  }
}
