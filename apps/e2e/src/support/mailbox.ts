import { until } from './until.ts';
import type { House } from './house.ts';

/** Where the house shows its mails, as it printed it. */
function addressOf(house: House): string {
  const said = Object.values(house.logs()).map((text) => /^Mail:\s+(http:\/\/\S+)/m.exec(text)?.[1]).find(Boolean);
  if (!said) throw new Error('The house printed no address of a mailbox.');
  return said;
}

export interface Mail {
  readonly address: string;
  readonly subject: string;
}

/** The mails to one address, newest first, as the page lists them. */
export async function mailsTo(house: House, email: string): Promise<Mail[]> {
  const mailbox = addressOf(house);
  const page = await (await fetch(mailbox)).text();
  const listed = page.matchAll(/<a href="(\/mails\/[0-9a-f-]+)"><strong>(.*?)<\/strong><br><small>to (.*?) ·/g);
  return [...listed].filter(([, , , to]) => to === email).map(([, path, subject]) => ({ address: new URL(path!, mailbox).href, subject: subject! }));
}

/** The newest mail to an address, once it is there. */
export function mailTo(house: House, email: string): Promise<Mail> {
  return until(`a mail to ${email}`, async () => (await mailsTo(house, email))[0] ?? null);
}
