import { secretSetting } from '@waymark/service-kit';
import { z } from 'zod';
import { MailSettings } from './mail-settings.js';

const smtp = (text: string) => URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol);

/** How messages leave this house. */
export const messageSettings = {
  SMTP_URL: secretSetting('Mail server, as smtp://user:password@host:587 or smtps://…; unset: no e-mail is sent.').refine(smtp, 'not an address that begins with smtp:// or smtps://').optional(),
  MAIL_FROM: z.string().regex(/^[^\r\n]*@[^\r\n\s<>]+>?$/, 'not an address, or Name <address>').default('Waymark <waymark@localhost>').describe('Who e-mails come from: an address, or Name <address>.'),
  PUBLIC_ADDRESS: z.url({ protocol: /^https?$/ }).default('http://localhost:3000').describe('Where people open this house, such as https://skills.example.com; links in messages lead there.'),
  WEBHOOKS_TO_LOOPBACK: z.enum(['true', 'false']).default('false').describe('true: webhooks may lead to this machine, and by http. For development and tests alone.'),
};

type MessageSettings = z.infer<z.ZodObject<typeof messageSettings>>;

export function mailSettingsOf({ SMTP_URL, MAIL_FROM, PUBLIC_ADDRESS, WEBHOOKS_TO_LOOPBACK }: MessageSettings): MailSettings {
  return new MailSettings(SMTP_URL ?? null, MAIL_FROM, PUBLIC_ADDRESS.replace(/\/+$/, ''), WEBHOOKS_TO_LOOPBACK === 'true');
}
