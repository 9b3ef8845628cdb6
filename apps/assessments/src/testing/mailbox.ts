import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Received extends Email {
  /** As it came, headers and all. */
  readonly raw: string;
  /** Whom the envelope names. */
  readonly recipients: readonly string[];
}

const refusal = (code: number, message: string) => Object.assign(new Error(message), { responseCode: code });

/** A real mail server that keeps what it takes, and misbehaves where a spec wants it to. */
export async function openMailbox() {
  const received: Received[] = [];
  const misbehaving: { refuses: string | null; busy: boolean; diesAfterData: boolean } = { refuses: null, busy: false, diesAfterData: false };
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false, closeTimeout: 100,
    onRcptTo: ({ address }, _session, done) => done(address === misbehaving.refuses ? refusal(550, `No such user ${address}`) : misbehaving.busy ? refusal(451, 'Later') : null),
    onData: (stream, session, done) => void buffer(stream).then(async (bytes) => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      received.push({ ...(await PostalMime.parse(bytes)), raw: bytes.toString(), recipients });
      if (!misbehaving.diesAfterData) return done();
      // It has the message, and nobody hears so.
      for (const connection of server.connections as Set<{ _socket: { destroy(): void } }>) connection._socket.destroy();
    }),
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    misbehaving,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

/** Takes connections and never says a word. */
export async function openSilence() {
  const open = new Set<Socket>();
  const server = createServer((socket) => void open.add(socket.on('error', () => undefined)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => {
      for (const socket of open) socket.destroy();
      server.close(() => resolve());
    }),
  };
}

export type Mailbox = Awaited<ReturnType<typeof openMailbox>>;
