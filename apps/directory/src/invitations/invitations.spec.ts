import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { TokenVerifier, type Viewer } from '@waymark/service-kit';
import { v7 } from 'uuid';
import { openApi, password, type Api } from '../testing/api.js';
import { settle, type House } from '../testing/house.js';

interface Invited {
  readonly token: string;
  readonly expiresAt: string;
  readonly personId: string;
  readonly reason?: string;
}

let api: Api;
let house: House;
beforeAll(async () => {
  api = await openApi();
});
beforeEach(async () => {
  house = await settle(api, `h${v7()}`);
});
afterAll(() => api.close());

const mutation = `mutation ($input: InviteToSignInInput!) { inviteToSignIn(input: $input) {
  __typename ... on Invitation { token expiresAt personId } ... on InvitationRefused { reason message } } }`;
const invite = async (by: Viewer, personId: string) => (await api.graphql<{ inviteToSignIn: Invited }>(by, mutation, { input: { personId } })).data?.inviteToSignIn;
const invited = async (by = house.hr, { personId } = house.ada) => (await invite(by, personId))!.token;
const accept = (token: string, given = password) => api.internal<{ session: string; expiresAt: string; code?: string; field?: string }>('POST invitations/accept', { token, password: given });
const signIn = (email: string, given = password) => api.internal<{ session: string }>('POST sessions', { email, password: given }, { 'x-client-address': v7() });
const mint = (session: string) => api.internal<{ token: string }>('POST tokens', { session });

describe('an invitation', () => {
  it('lets one person set a password, once, and signs them in', async () => {
    const made = await invite(house.hr, house.ada.personId);
    expect(made).toMatchObject({ personId: house.ada.personId });
    expect(Date.parse(made!.expiresAt) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
    const accepted = await accept(made!.token);
    expect(accepted.status).toBe(201);
    const { body } = await mint(accepted.body.session);
    expect(await new TokenVerifier(api.publicKeys).verify(body.token)).toEqual(house.ada);
    expect((await signIn(house.at('ada'))).status).toBe(201);
    expect(await accept(made!.token, 'another password')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND', field: 'token' } });
    expect((await signIn(house.at('ada'), 'another password')).status).toBe(401);
  });

  it('accepted many times at once is accepted once', async () => {
    const token = await invited();
    const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => accept(token, `the password number ${index}`)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 404, 404, 404, 404, 404]);
    const winner = answers.findIndex(({ status }) => status === 201);
    const works = await Promise.all(answers.map(async (_, index) => (await signIn(house.at('ada'), `the password number ${index}`)).status === 201));
    expect(works).toEqual(answers.map((_, index) => index === winner));
  });

  it('is worth nothing after its time, after a newer one, once the person has left, and in another organisation', async () => {
    const token = await invited();
    await api.sql('update invitation set expires_at = now() where person_id = $1', [house.ada.personId]);
    expect((await accept(token)).status).toBe(404);
    const older = await invited();
    const newer = await invited();
    expect((await accept(older)).status).toBe(404);
    await api.sql('update person set active = false where person_id = $1', [house.ada.personId]);
    expect((await accept(newer)).status).toBe(404);
    await api.sql('update person set active = true where person_id = $1', [house.ada.personId]);
    const other = await api.createOrganisation();
    expect((await accept(`${other.organisationId}.${newer.split('.')[1]}`)).status).toBe(404);
    expect((await accept(newer)).status).toBe(201);
  });

  it.each(['x', 'a.b.c', `${v7()}.${'x'.repeat(43)}`])('is not made up: %s', async (token) => {
    expect((await accept(token)).status).toBe(404);
  });

  it('ends every session of who forgot the password, and the old password', async () => {
    const { body } = await accept(await invited());
    expect((await mint(body.session)).status).toBe(201);
    expect((await accept(await invited(), 'a password to come')).status).toBe(201);
    expect((await mint(body.session)).status).toBe(401);
    expect((await signIn(house.at('ada'))).status).toBe(401);
    expect((await signIn(house.at('ada'), 'a password to come')).status).toBe(201);
  });

  it.each<[string, (house: House) => string]>([
    ['short', () => 'elevenchars'],
    ['one letter', () => 'aaaaaaaaaaaaaaaaaaaa'],
    ['the e-mail address', (of) => of.at('ada').toUpperCase()],
    ['longer than a book', () => 'correct horse '.repeat(20)],
  ])('is not used up by a password that is %s', async (_what, weak) => {
    const token = await invited();
    expect(await accept(token, weak(house))).toMatchObject({ status: 400, body: { code: 'BAD_INPUT', field: 'password' } });
    expect((await accept(token)).status).toBe(201);
  });

  it('cannot be had from what the database keeps', async () => {
    const secret = (await invited()).split('.')[1]!;
    const kept = await api.sql<{ row: string }>('select i::text as row from invitation i');
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.some(({ row }) => row.includes(secret) || row.includes(Buffer.from(secret, 'base64url').toString('hex')))).toBe(false);
  });
});

describe('who invites', () => {
  it('is HR or an admin, nobody of another organisation, and only an admin where an admin is invited', async () => {
    for (const viewer of [house.ada, house.lead, house.head]) {
      expect((await api.graphql(viewer, mutation, { input: { personId: house.ada.personId } })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    const other = await api.createOrganisation();
    for (const [by, personId, reason] of [
      [other.admin, house.ada.personId, 'PERSON_UNKNOWN'], [house.hr, v7(), 'PERSON_UNKNOWN'], [house.hr, 'x', 'PERSON_UNKNOWN'], [house.hr, house.admin.personId, 'ADMIN_NEEDED'],
    ] as const) expect(await invite(by, personId)).toMatchObject({ reason });
    expect(await invite(house.admin, house.admin.personId)).toMatchObject({ personId: house.admin.personId });
    await api.sql('update person set active = false where person_id = $1', [house.ada.personId]);
    expect(await invite(house.hr, house.ada.personId)).toMatchObject({ reason: 'PERSON_NOT_ACTIVE' });
  });

  it('of HR does not become an admin by the link of someone who is made one afterwards', async () => {
    const [byHr, byAdmin] = [await invited(house.hr, house.ada), await invited(house.admin, house.ben)];
    const file = [house.heading, ...['ada', 'ben'].map((name) => `${house.at(name)},${name === 'ada' ? 'Ada' : 'Ben'},Engineer,Team,${house.at('lead')},admin,`)].join('\n');
    expect((await api.importPeople(house.admin, file)).body).toMatchObject({ applied: true, counts: { changed: 2 } });
    expect((await accept(byHr)).status).toBe(404);
    expect((await accept(byAdmin)).status).toBe(201);
  });
});
