import { z } from 'zod';
import { makeKey } from '../testing/keys.js';
import { ConfigError, describeConfig, loadConfig } from './load-config.js';
import { databaseSetting, migrationSetting, outboxSetting, processSettings, secretSetting, serviceNames, serviceSettings } from './settings.js';

const schema = z.object({
  ...processSettings,
  URL: secretSetting('Where the data is.'),
  KEY: secretSetting('A key.').min(20).optional(),
  WORD: secretSetting('A word.').default('built-in secret'),
  HOURS: z.coerce.number().int().min(1).max(24).describe('How long.'),
  ON: z.enum(['true', 'false']).default('false').transform((value) => value === 'true').describe('Whether.'),
});

/** What is said of these settings. */
function mistakes(env: NodeJS.ProcessEnv): string[] {
  try {
    loadConfig(schema, env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split('\n').slice(1);
  }
}

describe('the settings of a process', () => {
  it('are read from the environment, defaults where it says nothing', () => {
    expect(loadConfig(schema, { URL: 'postgres://x', HOURS: '8', PORT: '3000', UNRELATED: 'x' })).toEqual({
      HOST: '127.0.0.1', PORT: 3000, LOG_LEVEL: 'info', URL: 'postgres://x', WORD: 'built-in secret', HOURS: 8, ON: false,
    });
  });

  it('are unset where they are empty', () => {
    expect(loadConfig(schema, { URL: 'x', HOURS: '8', KEY: '', PORT: '' })).toMatchObject({ PORT: 0 });
    expect(mistakes({ URL: '', HOURS: '8' })).toEqual([expect.stringMatching(/^ {2}URL: /)]);
  });

  it('are said to be wrong all at once, each by its name', () => {
    const wrong = mistakes({ PORT: '70000', LOG_LEVEL: 'loud', KEY: 'short', HOURS: 'eight', ON: 'yes' });
    expect(wrong.map((line) => line.split(':')[0])).toEqual(['  PORT', '  LOG_LEVEL', '  URL', '  KEY', '  HOURS', '  ON']);
  });

  it.each(['3.5', '-1', '65536', 'http', '1e9', '0x1ffff'])('take no port that is none: %s', (PORT) => {
    expect(mistakes({ URL: 'x', HOURS: '8', PORT })).toEqual([expect.stringMatching(/^ {2}PORT: /)]);
  });

  it('are never repeated in what is said of them', () => {
    const value = 'hunter2';
    for (const name of ['PORT', 'LOG_LEVEL', 'KEY', 'HOURS', 'ON']) expect(mistakes({ [name]: value }).join()).not.toContain(value);
  });
});

describe('the public keys of tokens', () => {
  const keys = z.object({ TOKEN_PUBLIC_KEYS: serviceSettings.TOKEN_PUBLIC_KEYS });
  const taken = (TOKEN_PUBLIC_KEYS: string) => keys.safeParse({ TOKEN_PUBLIC_KEYS }).success;

  it('are a set of public Ed25519 keys that can be told apart', async () => {
    const [one, named, other] = [await makeKey(), await makeKey('a'), await makeKey('b')];
    expect(taken(one.publicKeys)).toBe(true);
    expect(taken(JSON.stringify({ keys: [named.jwk, other.jwk] }))).toBe(true);
    expect(taken(JSON.stringify({ keys: [named.jwk, one.jwk] }))).toBe(false);
    for (const none of ['{}', '[]', 'null', '{"keys":[]}', '{"keys":[{}]}', JSON.stringify(one.jwk), 'not json']) expect([none, taken(none)]).toEqual([none, false]);
    expect(taken(JSON.stringify({ keys: [{ kty: 'oct', k: 'c2VjcmV0' }] }))).toBe(false);
  });

  it('hold no private key: every service reads them', async () => {
    const { privateJwk } = await makeKey();
    expect(taken(JSON.stringify({ keys: [JSON.parse(privateJwk)] }))).toBe(false);
  });
});

describe('the table of settings', () => {
  const rows = Object.fromEntries(describeConfig(schema).map(({ name, ...rest }) => [name, rest]));

  it('says of each what it means, what it is when unset, and whether it is needed', () => {
    expect(rows).toEqual({
      HOST: { meaning: 'Address to listen on.', default: '127.0.0.1', required: false, secret: false },
      PORT: { meaning: 'Port to listen on; 0 takes any free one.', default: '0', required: false, secret: false },
      LOG_LEVEL: { meaning: 'Least severe line that is logged.', default: 'info', required: false, secret: false },
      URL: { meaning: 'Where the data is.', default: null, required: true, secret: true },
      KEY: { meaning: 'A key.', default: null, required: false, secret: true },
      WORD: { meaning: 'A word.', default: null, required: false, secret: true },
      HOURS: { meaning: 'How long.', default: null, required: true, secret: false },
      ON: { meaning: 'Whether.', default: 'false', required: false, secret: false },
    });
  });

  it('marks as secret whatever a password may stand in, and says what every setting means', () => {
    for (const service of serviceNames) {
      const urls = z.object({ A: databaseSetting(service), B: migrationSetting(service), C: outboxSetting(service).optional(), D: outboxSetting(service).transform((url) => url.trim()) });
      expect(describeConfig(urls).map(({ secret }) => secret)).toEqual([true, true, true, true]);
      expect(describeConfig(urls).every(({ meaning }) => meaning.includes(service))).toBe(true);
    }
    expect(describeConfig(z.object(serviceSettings)).filter(({ meaning }) => !meaning)).toEqual([]);
  });
});
