import { closeFixtureHouses, openFixtureHouse, postJson, type FixtureHouse } from '../testing/fixture-house.js';
import { answer as answerWith, gatewaySecret } from '../testing/fixture-service.js';

const right = { email: ' maria@example.test ', password: 'right' };

afterAll(closeFixtureHouses);

describe('signing in and out', () => {
  let house: FixtureHouse;

  const post = (path: string, body: unknown, headers?: Record<string, string>) => postJson(`${house.address}${path}`, body, headers);
  const minted = () => house.services.directory.at('/internal/tokens').length;

  beforeAll(async () => {
    house = await openFixtureHouse({ AUTH_REQUESTS_PER_MINUTE: '100000' });
  });

  it('sets a cookie that no script reads, no other site sends, and that lasts as long as the session', async () => {
    const signedIn = await post('/auth/sign-in', right);
    expect(signedIn.status).toBe(204);
    const [cookie, ...more] = signedIn.headers.getSetCookie();
    expect(more).toEqual([]);
    expect(cookie).toMatch(/^waymark_session=session-\d+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
    const expires = Date.parse(/Expires=([^;]+)/.exec(cookie!)![1]!);
    expect(Math.abs(expires - Date.now() - 7 * 86_400_000)).toBeLessThan(10_000);
  });

  it('is asked of directory with the gateway secret and the address, and with nothing that a client put there', async () => {
    await post('/auth/sign-in', right, { 'x-gateway-secret': 'guess', 'x-client-address': '6.6.6.6', 'x-forwarded-for': '6.6.6.6' });
    const { headers } = house.services.directory.at('/internal/sessions').at(-1)!;
    expect(headers).toMatchObject({ 'x-gateway-secret': gatewaySecret, 'x-client-address': '127.0.0.1' });
  });

  it('sets the cookie for an accepted invitation too', async () => {
    const accepted = await post('/auth/accept-invitation', { token: 't', password: 'long enough' });
    expect(accepted.status).toBe(204);
    expect(accepted.headers.getSetCookie()[0]).toMatch(/^waymark_session=invited;/);
  });

  it('says why it was refused, in the words of directory, and sets nothing', async () => {
    const refused = await post('/auth/sign-in', { ...right, password: 'wrong' });
    expect(refused.status).toBe(401);
    expect(await refused.json()).toEqual({ code: 'UNAUTHENTICATED', message: 'E-mail or password is wrong.' });
    expect(refused.headers.getSetCookie()).toEqual([]);
  });

  it.each([{}, { 'retry-after': '41' }])('passes on how long a lockout lasts, from the body or the header %j', async (headers) => {
    const locked = await openFixtureHouse();
    const body = { code: 'TOO_MANY_REQUESTS', message: 'Wait.', ...('retry-after' in headers ? {} : { retryAfterSeconds: 41 }) };
    locked.services.directory.on('POST /internal/sessions', (_request, response) => {
      response.writeHead(429, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    const refused = await postJson(`${locked.address}/auth/sign-in`, right);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('41');
    expect(await refused.json()).toEqual({ code: 'TOO_MANY_REQUESTS', message: 'Wait.', retryAfterSeconds: 41 });
  });

  it.each([
    ['/auth/sign-in', {}, 'email'],
    ['/auth/sign-in', { email: 'a', password: 5 }, 'password'],
    ['/auth/sign-in', { email: { $ne: '' }, password: 'x' }, 'email'],
    ['/auth/sign-in', { email: 'a', password: 'x'.repeat(2000) }, 'password'],
    ['/auth/accept-invitation', { password: 'x' }, 'token'],
  ])('names what is missing or no text: %s %j', async (path, body, field) => {
    const refused = await post(path, body);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ code: 'BAD_INPUT', field });
  });

  it.each(['null', '[]', '"text"', '{', ''])('refuses a body that is no object: %s', async (body) => {
    const refused = await fetch(`${house.address}/auth/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ code: 'BAD_INPUT' });
  });

  it.each(['email=a&password=b', 'text'])('takes JSON and nothing that a form can send: %s', async (body) => {
    for (const type of ['application/x-www-form-urlencoded', 'text/plain']) {
      const refused = await fetch(`${house.address}/auth/sign-in`, { method: 'POST', headers: { 'content-type': type }, body });
      expect(refused.status).toBe(415);
    }
  });

  it('mints one token for many requests at once, and none for the next', async () => {
    const cookie = await house.signIn();
    const before = minted();
    await Promise.all(Array.from({ length: 20 }, () => house.graphql('{ cycle }', { cookie })));
    await house.graphql('{ cycle }', { cookie });
    expect(minted()).toBe(before + 1);
  });

  it('ends the session in directory, in the browser, and in what the gateway keeps', async () => {
    const cookie = await house.signIn();
    expect((await house.graphql('{ cycle }', { cookie })).status).toBe(200);
    const signedOut = await post('/auth/sign-out', {}, { cookie });
    expect(signedOut.status).toBe(204);
    expect(signedOut.headers.getSetCookie()[0]).toMatch(/^waymark_session=; Max-Age=0; Path=\/; Expires=Thu, 01 Jan 1970 .*HttpOnly; SameSite=Strict$/);
    expect(house.services.directory.at('/internal/sessions').at(-1)?.method).toBe('DELETE');
    const before = minted();
    house.services.directory.on('POST /internal/tokens', (_request, response) => answerWith(response, 401, { code: 'UNAUTHENTICATED', message: 'Over.' }));
    expect((await house.graphql('{ cycle }', { cookie })).status).toBe(401);
    expect(minted()).toBe(before + 1);
  });

  it('ends the earlier session when one signs in over it', async () => {
    const { directory } = house.services;
    const ended = () => directory.at('/internal/sessions').filter(({ method }) => method === 'DELETE').length;
    const before = ended();
    await post('/auth/sign-in', right, { cookie: 'waymark_session=session-1' });
    expect(ended()).toBe(before + 1);
  });

  it('signs out without a session too', async () => {
    expect((await post('/auth/sign-out', {})).status).toBe(204);
  });
});

describe('behind HTTPS', () => {
  it('the cookie is sent encrypted only, and a sister domain cannot plant it', async () => {
    const house = await openFixtureHouse({ COOKIE_SECURE: 'true' });
    const signedIn = await postJson(`${house.address}/auth/sign-in`, right);
    expect(signedIn.headers.getSetCookie()[0]).toMatch(/^__Host-waymark_session=session-\d+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/);
    expect(signedIn.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    expect((await house.graphql('{ cycle }', { cookie: 'waymark_session=session-1' })).status).toBe(401);
  });
});

describe('when directory does not answer', () => {
  it.each(['/auth/sign-in', '/auth/sign-out'])('%s says so neutrally, and the cookie stays', async (path) => {
    const house = await openFixtureHouse();
    await house.services.directory.stop();
    const refused = await postJson(`${house.address}${path}`, right, { cookie: 'waymark_session=session-1' });
    expect(refused.status).toBe(503);
    expect(await refused.json()).toEqual({ code: 'SERVICE_UNAVAILABLE', message: expect.not.stringMatching(/ECONN|directory|127/) });
    expect(refused.headers.getSetCookie()).toEqual([]);
  });

  it('or does not know our secret, that is told to nobody either', async () => {
    const house = await openFixtureHouse();
    house.services.directory.on('POST /internal/sessions', (_request, response) => answerWith(response, 403, { code: 'FORBIDDEN', message: 'You may not.' }));
    expect((await postJson(`${house.address}/auth/sign-in`, right)).status).toBe(503);
  });
});
