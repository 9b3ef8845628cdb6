import type { IncomingMessage, ServerResponse } from 'node:http';

export interface KeptMail {
  readonly id: string;
  readonly at: Date;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** As they came, one a line. */
  readonly headers: readonly string[];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** Pages load nothing and run nothing. What a mail brings is shown in a frame that may do still less. */
const policy = `default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;
const mailPolicy = `sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'`;

const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}h1{font-size:1.4rem;overflow-wrap:anywhere}
ul{list-style:none;padding:0}li{border-bottom:1px solid #8886}li a{display:block;padding:.75rem .25rem;color:inherit;text-decoration:none}li a:hover strong{text-decoration:underline}
small,dt{opacity:.75}strong,dd{overflow-wrap:anywhere}dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem}dd{margin:0}pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #8886;border-radius:6px;padding:1rem}
iframe{width:100%;height:24rem;border:1px solid #8886;border-radius:6px;background:#fff;color-scheme:light}`;

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head><body>${body}</body></html>`;
}

// With its zone: who reads this may sit elsewhere than the machine.
const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'long' });
const when = (at: Date) => `<time datetime="${at.toISOString()}">${escaped(clock.format(at))}</time>`;

function listOf(kept: readonly KeptMail[]): string {
  const rows = kept.map(({ id, subject, to, at }) => `<li><a href="/mails/${id}"><strong>${escaped(subject || '(no subject)')}</strong><br><small>to ${escaped(to)} · ${when(at)}</small></a></li>`);
  const intro = '<p>E-mails of this Waymark end here: nothing leaves this machine, and what is here is gone when it stops. Reload to see what came in.</p>';
  return page('Mailbox of Waymark', `<h1>Mailbox</h1>${intro}${rows.length > 0 ? `<ul>${rows.join('')}</ul>` : '<p>Nothing has come in yet.</p>'}`);
}

function mailPage({ id, subject, to, from, at, text, headers }: KeptMail): string {
  const facts = `<dl><dt>From</dt><dd>${escaped(from)}</dd><dt>To</dt><dd>${escaped(to)}</dd><dt>When</dt><dd>${when(at)}</dd></dl>`;
  const shown = `<h2>As text</h2><pre>${escaped(text)}</pre><h2>As HTML</h2><iframe title="The mail as HTML" sandbox src="/mails/${id}/html"></iframe>`;
  return page(subject, `<p><a href="/">All mails</a></p><h1>${escaped(subject || '(no subject)')}</h1>${facts}${shown}<details><summary>Headers</summary><pre>${escaped(headers.join('\n'))}</pre></details>`);
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly policy: string;
}

const notFound: Answer = { status: 404, body: page('Not here', '<h1>Not here</h1><p>This mail is not kept any more. <a href="/">All mails</a></p>'), policy };

function answerTo(kept: readonly KeptMail[], path: string): Answer {
  if (path === '/') return { status: 200, body: listOf(kept), policy };
  const [, id, html] = /^\/mails\/([0-9a-f-]{36})(\/html)?$/.exec(path) ?? [];
  const mail = kept.find((one) => one.id === id);
  if (!mail) return notFound;
  return html ? { status: 200, body: mail.html || '<!doctype html><p>This mail has no HTML part.', policy: mailPolicy } : { status: 200, body: mailPage(mail), policy };
}

/** Answers to names of this machine alone: a page elsewhere that had its own name lead here would read the mails. */
const isOurs = (host: string | undefined) => /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host ?? '');

export function answerMailbox(kept: readonly KeptMail[], { method, url = '/', headers }: IncomingMessage, response: ServerResponse): void {
  if (!isOurs(headers.host)) return void response.writeHead(421, { 'content-type': 'text/plain' }).end('This mailbox is opened as localhost.');
  if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
  const { status, body, policy: content } = answerTo(kept, url.split('?')[0] ?? '/');
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': content, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' })
    .end(method === 'HEAD' ? undefined : body);
}
