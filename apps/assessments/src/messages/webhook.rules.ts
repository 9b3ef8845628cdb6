import { saying, type WrittenMessage } from './write-message.rules.js';
import type { Language } from './notification-policy.js';

/** Slack knows three characters, and with them nobody is called and nothing leads elsewhere. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } });

/** A message as Slack, and what is compatible with it, takes it. Sections hold at most 3,000 characters there. */
export function webhookBodyOf({ subject, lines }: WrittenMessage, language: Language, publicAddress: string): string {
  const open = escaped(saying({ language })('open'));
  const blocks = lines.map(({ text, path, details }) => section([`${[text, ...details].map((line) => escaped(line)).join('\n')}`.slice(0, 2500), `<${publicAddress}${path}|${open}>`].join('\n')));
  return JSON.stringify({ text: escaped(subject), blocks });
}

/** What is wrong with an address or a secret, in words for people; null: nothing. Where it leads is asked when something is sent. */
export function webhookMistake(address: string, secret: string, loopback: boolean): 'address' | 'secret' | null {
  if (!/^whsec_[A-Za-z0-9+/]{32,128}={0,2}$/.test(secret) || Buffer.from(secret.slice(6), 'base64').length < 24) return 'secret';
  const url = URL.canParse(address) && address.length <= 1000 ? new URL(address) : null;
  if (!url || url.username || url.password) return 'address';
  return url.protocol === 'https:' || (loopback && url.protocol === 'http:') ? null : 'address';
}
