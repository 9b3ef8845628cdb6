import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { TokenVerifier } from '@waymark/service-kit';
import { v7 } from 'uuid';
import { openApi, password, said, type Api, type HttpAnswer } from '../testing/api.js';
import { settle, type House } from '../testing/house.js';
import { weakHash } from '../testing/weak-hash.js';

interface Opened {
  readonly session: string;
  readonly expiresAt: string;
}

let api: Api;
let house: House;
beforeAll(async () => {
  api = await openApi();
  house = await settle(api, 'northwind');
});
afterAll(() => api.close());
beforeEach(() => api.sql('truncate sign_in_back_off'));

const signIn = (email: string, given = password, address = '192.0.2.1'): Promise<HttpAnswer<Opened>> =>
  api.internal('POST sessions', { email, password: given }, { 'x-client-address': address });
const mint = (session: string) => api.internal<{ token: string; expiresAt: string }>('POST tokens', { session });
const session = async () => (await signIn(house.adminEmail)).body.session;

describe('signing in', () => {
  it('opens a session whose token says who it is, where, and what they may do', async () => {
    const opened = await signIn(`  ${house.adminEmail.toUpperCase()} `);
    expect(opened.status).toBe(201);
    expect(Date.parse(opened.body.expiresAt) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
    const { status, body } = await mint(opened.body.session);
    expect(status).toBe(201);
    expect(await new TokenVerifier(api.publicKeys).verify(body.token)).toEqual(house.admin);
    expect(Math.abs(Date.parse(body.expiresAt) - Date.now() - 300_000)).toBeLessThan(5000);
  });

  it('tells an unknown e-mail, a wrong password, someone never invited and someone who left the same', async () => {
    await api.sql('update person set active = false where person_id = $1', [house.admin.personId]);
    const left = await signIn(house.adminEmail);
    await api.sql('update person set active = true where person_id = $1', [house.admin.personId]);
    const answers = [left, await signIn(house.adminEmail, 'wrong'), await signIn('nobody@northwind.example'), await signIn(house.at('ada'))];
    expect(left.status).toBe(401);
    for (const answer of answers) expect(said(answer)).toEqual(said(left));
  });

  it('works in each of two organisations that know one e-mail, by the password of that one', async () => {
    const email = `both@${v7()}.example`;
    const [first, second] = [await api.createOrganisation('First', email), await api.createOrganisation('Second', email)];
    await api.sql('delete from credential where organisation_id = $1', [first.organisationId]);
    const token = await mint((await signIn(email)).body.session);
    expect(await new TokenVerifier(api.publicKeys).verify(token.body.token)).toMatchObject({ organisationId: second.organisationId });
  });

  it('renews a password that was kept at a lesser cost', async () => {
    const stored = () => api.sql<{ hash: string }>('select password_hash as hash from credential where person_id = $1', [house.admin.personId]);
    // The same password, derived with one pass.
    await api.sql('update credential set password_hash = $2 where person_id = $1', [
      house.admin.personId, weakHash(password),
    ]);
    expect((await stored())[0]?.hash).toMatch(/t=1,/);
    expect((await signIn(house.adminEmail)).status).toBe(201);
    expect((await stored())[0]?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await signIn(house.adminEmail)).status).toBe(201);
    expect((await signIn(house.adminEmail, 'wrong')).status).toBe(401);
  });

  it.each([[{}], [{ email: 'a' }], [{ email: ['a'], password }], [{ email: 'a\u0000@a.example', password }], [{ email: 'a', password: 'x'.repeat(2000) }], ['text'], [null]])('refuses what is no sign-in: %#', async (body) => {
    expect(await api.internal('POST sessions', body)).toMatchObject({ status: 400, body: { code: 'BAD_INPUT' } });
  });
});

describe('a session', () => {
  it('is a new one each time, whatever the client brings', async () => {
    const [first, second] = [await session(), await session()];
    expect(first).not.toBe(second);
    const fixed = await api.internal<Opened>('POST sessions', { email: house.adminEmail, password, session: first }, { cookie: `waymark_session=${first}` });
    expect(fixed.body.session).not.toBe(first);
  });

  it('ends by signing out, alone', async () => {
    const [first, second] = [await session(), await session()];
    expect((await api.internal('DELETE sessions', { session: first })).status).toBe(204);
    expect((await api.internal('DELETE sessions', { session: first })).status).toBe(204);
    expect(await mint(first)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect((await mint(second)).status).toBe(201);
  });

  it.each(['', 'x', 'a.b.c', `${v7()}.${'x'.repeat(43)}`, `' or true --.${'x'.repeat(43)}`])('is not made up: %s', async (made) => {
    expect([400, 401]).toContain((await mint(made)).status);
    expect([204, 400]).toContain((await api.internal('DELETE sessions', { session: made })).status);
  });

  it('is worth nothing in another organisation', async () => {
    const other = await api.createOrganisation();
    const secret = (await session()).split('.')[1];
    expect((await mint(`${other.organisationId}.${secret}`)).status).toBe(401);
  });

  it.each([
    ['a week after it was opened', `update session set expires_at = now()`],
    ['a day after it was used', `update session set last_used_at = now() - interval '24 hours'`],
  ])('is over %s', async (_what, later) => {
    const opened = await session();
    expect((await mint(opened)).status).toBe(201);
    await api.sql(later);
    expect((await mint(opened)).status).toBe(401);
  });

  it('lasts while it is used', async () => {
    const opened = await session();
    for (let day = 0; day < 3; day += 1) {
      await api.sql(`update session set last_used_at = last_used_at - interval '23 hours'`);
      expect((await mint(opened)).status).toBe(201);
    }
  });

  it('says what the person may do now, and nothing once they left', async () => {
    const opened = await session();
    const roles = async () => (await new TokenVerifier(api.publicKeys).verify((await mint(opened)).body.token)).roles;
    await api.sql(`update person set roles = '{engineer,hr}' where person_id = $1`, [house.admin.personId]);
    await api.sql('update team set lead_id = $1 where team_id = $2', [house.admin.personId, house.team('People')]);
    expect(await roles()).toEqual(['engineer', 'hr', 'manager']);
    await api.sql('update team set lead_id = null where team_id = $1', [house.team('People')]);
    await api.sql(`update person set roles = '{admin}' where person_id = $1`, [house.admin.personId]);
    expect(await roles()).toEqual(['admin']);
    await api.sql('update person set active = false where person_id = $1', [house.admin.personId]);
    expect((await mint(opened)).status).toBe(401);
    await api.sql('update person set active = true where person_id = $1', [house.admin.personId]);
  });

  it('cannot be had from what the database keeps', async () => {
    const [, secret] = (await session()).split('.');
    const kept = await api.sql<{ row: string }>('select session::text as row from session');
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.some(({ row }) => row.includes(secret!) || row.includes(Buffer.from(secret!, 'base64url').toString('hex')))).toBe(false);
  });
});

describe('the door of the gateway', () => {
  it.each<[`${'POST' | 'DELETE'} ${string}`]>([['POST sessions'], ['DELETE sessions'], ['POST tokens'], ['POST invitations/accept']])('%s is shut to everyone else', async (route) => {
    const body = { email: house.adminEmail, password, session: await session(), token: 'x' };
    for (const secret of ['', 'guess', 'a secret of the specs.']) {
      expect(await api.internal(route, body, { 'x-gateway-secret': secret })).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    }
    const { body: token } = await mint(body.session);
    expect((await api.internal(route, body, { 'x-gateway-secret': '', authorization: `Bearer ${token.token}` })).status).toBe(403);
  });
});
