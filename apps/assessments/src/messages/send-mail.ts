import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { DeliveryFailure } from './delivery-failure.js';
import { mailOf, type Letter } from './mail.rules.js';
import { MailSettings } from './mail-settings.js';

/** Milliseconds for connecting and being greeted, and for every answer after that. */
const patience = 20_000;

interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
}

/** Sends e-mails by the mail server of the settings, over a few connections that are kept for a while. */
@Injectable()
export class SendMail implements BeforeApplicationShutdown {
  readonly #transport: Transporter | null;

  constructor(private readonly settings: MailSettings) {
    const { smtpUrl } = settings;
    // Nothing of it is logged: it would log addresses and what signs in.
    this.#transport = smtpUrl === null ? null : createTransport({
      // A connection that was kept may have been closed by the server meanwhile: then once more, on a new one.
      url: smtpUrl, pool: true, maxConnections: 2, maxMessages: 100, maxRequeues: 1, connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience, logger: false,
    } as SendMailOptions);
  }

  /** Resolves when the server has taken it. @throws DeliveryFailure. */
  async execute(letter: Letter): Promise<void> {
    if (!this.#transport) throw new DeliveryFailure('This house has no mail server.', true);
    try {
      await this.#transport.sendMail(mailOf(letter, this.settings));
    } catch (error) {
      throw failureOf(error as SmtpError);
    }
  }

  beforeApplicationShutdown(): void {
    this.#transport?.close();
  }
}

/** By the reply code alone: what a server says to it may name the address. */
function failureOf({ code = '', responseCode = 0 }: SmtpError): DeliveryFailure {
  const forGood = responseCode >= 500 && responseCode < 600;
  if (code === 'EAUTH') return new DeliveryFailure('The mail server does not let this house sign in.', false);
  if (code === 'EENVELOPE' && forGood) return new DeliveryFailure(`The mail server refused the address (${responseCode}).`, true);
  if (code === 'EENVELOPE' && responseCode === 0) return new DeliveryFailure('The address is not one that mail can be sent to.', true);
  if (responseCode > 0) return new DeliveryFailure(`The mail server refused the message (${responseCode}).`, forGood);
  return new DeliveryFailure('The mail server could not be reached, or did not answer.', false, code === 'ETIMEDOUT');
}
