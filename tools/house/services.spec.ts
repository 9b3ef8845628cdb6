import { planServices } from './services.ts';

const secrets = { tokenPrivateKey: 'private', tokenPublicKeys: 'public', gatewaySecret: 'between' } as Parameters<typeof planServices>[0];
const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

/** What each service is given when these stand around. */
async function given(more: Readonly<Record<string, string>>): Promise<Record<string, Record<string, string>>> {
  Object.assign(process.env, more);
  const { services } = await planServices(secrets, {});
  return Object.fromEntries(services.map(({ name, env }) => [name, env]));
}

describe('what a service of npm start is given', () => {
  it('is one place for files: a folder, or the bucket that is named', async () => {
    expect((await given({})).assessments?.FILES_FOLDER).toMatch(/files$/);
    const { assessments } = await given({ FILES_S3_BUCKET: 'proofs' });
    expect([assessments?.FILES_FOLDER, assessments?.FILES_S3_BUCKET]).toEqual([undefined, 'proofs']);
  });

  it('is no secret of another', async () => {
    const plan = await given({ FILES_S3_BUCKET: 'proofs', FILES_S3_ACCESS_KEY: 'key', FILES_S3_SECRET: 'secret', SMTP_URL: 'smtp://a:b@c' });
    const secretsOf = (name: string) => Object.keys(plan[name] ?? {}).filter((setting) => /^(FILES_S3_ACCESS_KEY|FILES_S3_SECRET|SMTP_URL|GATEWAY_SECRET|TOKEN_PRIVATE_KEY)$/.test(setting)).sort();
    expect(secretsOf('assessments')).toEqual(['FILES_S3_ACCESS_KEY', 'FILES_S3_SECRET', 'SMTP_URL']);
    expect(secretsOf('directory')).toEqual(['GATEWAY_SECRET', 'TOKEN_PRIVATE_KEY']);
    expect(secretsOf('readiness')).toEqual([]);
    expect(secretsOf('gateway')).toEqual(['GATEWAY_SECRET']);
  });
});
