import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { answerMailbox, type KeptMail } from './mailbox-page.ts';
import { freePortFrom } from './ports.ts';

export interface Mailbox {
  /** For SMTP_URL. */
  readonly smtpUrl: string;
  /** Its page. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Messages that are kept; the oldest make room. */
export const mostKept = 200;
/** Bytes of the largest message that is taken. */
export const largest = 262_144;

/** What a message says; null when it is too large, whose rest is read all the same, so that the sender hears so. */
async function read(stream: Readable): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= largest) parts.push(part);
  }
  return size > largest ? null : Buffer.concat(parts);
}

async function mailOf(bytes: Buffer, recipients: readonly string[]): Promise<KeptMail> {
  const { subject = '', from, text = '', html = '', headers } = await PostalMime.parse(bytes);
  return { id: randomUUID(), at: new Date(), to: recipients.join(', '), from: from?.address ?? '', subject, text, html, headers: headers.map(({ originalKey, value }) => `${originalKey}: ${value}`) };
}

/** A mail server that sends nothing on, and a page of what came in: on this machine alone, kept in memory for as long as the house runs. */
export async function openMailbox(preferredPort: number): Promise<Mailbox> {
  const kept: KeptMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: largest,
    maxClients: 20,
    logger: false,
    closeTimeout: 500,
    onData: (stream, { envelope }, done) => {
      read(stream)
        .then(async (bytes) => {
          if (!bytes) throw Object.assign(new Error('Too large for this mailbox'), { responseCode: 552 });
          kept.unshift(await mailOf(bytes, envelope.rcptTo.map(({ address }) => address)));
          kept.length = Math.min(kept.length, mostKept);
          done();
        })
        .catch(done);
    },
  });
  // What one client does wrong is no end of the house.
  smtp.on('error', () => undefined);
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  const page = await listenFrom(createServer((request, response) => answerMailbox(kept, request, response)), preferredPort);
  return {
    smtpUrl: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    address: `http://localhost:${(page.address() as AddressInfo).port}`,
    stop: async () => {
      page.closeAllConnections();
      page.close();
      await new Promise<void>((resolve) => smtp.close(resolve));
    },
  };
}

/** On this port or, where it is taken, the next that is free: also when another house takes it between looking and listening. */
async function listenFrom(server: Server, preferred: number): Promise<Server> {
  const port = await freePortFrom(preferred);
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return server;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    return listenFrom(server, port + 1);
  }
}
