import type { SendMailOptions } from 'nodemailer';
import type { MailSettings } from './mail-settings.js';
import type { Language } from './notification-policy.js';
import { saying, type WrittenMessage } from './write-message.rules.js';

export interface Addressee {
  readonly name: string;
  readonly address: string;
  readonly language: Language;
}

export interface Letter {
  readonly id: string;
  readonly to: Addressee;
  readonly message: WrittenMessage;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as HTML shows it, in an attribute too. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** The domain that messages come from: the second half of every Message-ID. */
function domainOf(from: string): string {
  return /@([^\s<>@"]+)>?\s*$/.exec(from)?.[1] ?? 'waymark.invalid';
}

/** The e-mail of a message: in text and in HTML the same words. Sent again it has the same Message-ID, by which mailboxes know it. */
export function mailOf({ id, to, message }: Letter, { from, publicAddress }: Pick<MailSettings, 'from' | 'publicAddress'>): SendMailOptions {
  const preferences = `${publicAddress}/notifications`;
  return {
    messageId: `<${id}@${domainOf(from)}>`,
    from,
    to: { name: nameOf(to), address: to.address },
    subject: message.subject,
    text: textOf(to, message, publicAddress),
    html: htmlOf(to, message, publicAddress),
    list: { unsubscribe: preferences },
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': to.language },
    // What a text says is a text: no file and no address is opened because it stands in one.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function nameOf({ name }: Addressee): string {
  return name.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

function textOf(to: Addressee, { lines }: WrittenMessage, publicAddress: string): string {
  const say = saying(to);
  const said = lines.map(({ text, path, details }) => [`- ${text}`, ...details.map((detail) => `    ${detail}`), `  ${publicAddress}${path}`].join('\n'));
  return [say('greeting', { name: nameOf(to) }), ...said, '-- ', say('why'), `${say('preferences')}: ${publicAddress}/notifications`, ''].join('\n\n');
}

function htmlOf(to: Addressee, { subject, lines }: WrittenMessage, publicAddress: string): string {
  const say = saying(to);
  const link = (path: string, words: string) => `<a href="${escaped(publicAddress + path)}">${escaped(words)}</a>`;
  const said = lines.map(({ text, path, details }) => `<li style="margin:0 0 12px">${escaped(text)}${details.map((detail) => `<br>${escaped(detail)}`).join('')}<br>${link(path, say('open'))}</li>`);
  return `<!doctype html><html lang="${to.language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font:16px/1.5 system-ui,sans-serif;max-width:36em;margin:0 auto;padding:16px">
<p>${escaped(say('greeting', { name: nameOf(to) }))}</p>
<ul style="padding-left:20px">${said.join('\n')}</ul>
<hr style="border:0;border-top:1px solid #ccc"><p style="font-size:14px">${escaped(say('why'))}<br>${link('/notifications', say('preferences'))}</p>
</body></html>`;
}
