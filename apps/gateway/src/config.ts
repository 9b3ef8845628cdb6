import { processSettings, secretSetting } from '@waymark/service-kit';
import { z } from 'zod';

const address = (service: string) => z.url({ protocol: /^https?$/ }).describe(`Where the gateway finds ${service}.`);

/** Every setting of the gateway. */
export const configSchema = z.object({
  ...processSettings,
  GATEWAY_SECRET: secretSetting('What the gateway proves itself with at the door that directory keeps for it alone.'),
  DIRECTORY_URL: address('directory'),
  ASSESSMENTS_URL: address('assessments'),
  READINESS_URL: address('readiness'),
  PLANS_URL: address('plans'),
  WEB_DIST: z.string().optional().describe('Folder of the web build. Unset: no pages are served, only what they call.'),
  COOKIE_SECURE: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true')
    .describe('true behind HTTPS: the cookie travels encrypted only and takes the __Host- name; pages ask for HTTPS.'),
  PUBLIC_ORIGIN: z.url().optional().describe('Origin of the pages, such as https://skills.example.com, where a proxy changes the Host header.'),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('Proxies of our own before the gateway, whose X-Forwarded-For is believed; counts from the right.'),
  AUTH_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(60).describe('Most requests of one address to /auth in a minute.'),
  UPLOAD_LIMIT: z.coerce.number().int().min(1).default(52_428_800).describe('Largest file that may be sent up, in bytes.'),
  SERVICE_TIMEOUT: z.coerce.number().int().min(1).default(30_000).describe('Milliseconds that a service may be silent before its part is given up.'),
});

export type GatewayConfig = z.infer<typeof configSchema>;
