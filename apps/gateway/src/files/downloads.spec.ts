import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { closeFixtureHouses, openFixtureHouse, type FixtureHouse } from '../testing/fixture-house.js';
import { answer } from '../testing/fixture-service.js';
import { answered, endless, hash, open, silent, standstill, until } from '../testing/streams.js';

const reportPath = '/files/readiness-report.csv';

afterAll(closeFixtureHouses);

describe('files on the way down', () => {
  let house: FixtureHouse;
  let cookie: string;

  beforeAll(async () => {
    house = await openFixtureHouse();
    cookie = await house.signIn();
  });

  it('come as the service wrote them, with the headers that are the file\'s and no others', async () => {
    const bytes = randomBytes(2_000_000);
    house.services.readiness.on(`GET ${reportPath}`, (_request, response) => {
      response.writeHead(200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="readiness.csv"',
        'x-total-rows': '12',
        'set-cookie': 'waymark_session=stolen',
        'access-control-allow-origin': '*',
        server: 'readiness-7',
      });
      response.end(bytes);
    });
    const response = await answered(open('GET', `${house.address}${reportPath}?team=t%201&x=%2e%2e%2f`, { cookie, 'accept-encoding': 'gzip', authorization: 'Bearer forged', 'x-gateway-secret': 'guessed' }).end());
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'x-total-rows': '12', 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
    for (const name of ['set-cookie', 'access-control-allow-origin', 'server', 'content-encoding']) expect(response.headers).not.toHaveProperty(name);
    expect(hash(await buffer(response))).toBe(hash(bytes));
    const asked = house.services.readiness.at(reportPath).at(-1)!;
    expect(asked.url).toBe(`${reportPath}?team=t%201&x=%2e%2e%2f`);
    expect(asked.headers.authorization).toMatch(/^Bearer token-of-session/);
    expect(asked.headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    for (const name of ['cookie', 'x-gateway-secret', 'x-client-address']) expect(asked.headers).not.toHaveProperty(name);
  });

  it('are read from the service no faster than the client takes them', async () => {
    const source = endless();
    house.services.readiness.on(`GET ${reportPath}`, source.handler);
    const request = open('GET', `${house.address}${reportPath}`, { cookie }).end();
    const response = await answered(request);
    response.pause();
    const held = await standstill(() => source.written());
    response.resume();
    await until(() => source.written() > held + 4_000_000);
    request.destroy();
    await until(source.closed);
  });

  it('stop in the service when the client goes', async () => {
    const source = endless();
    house.services.readiness.on(`GET ${reportPath}`, source.handler);
    const request = open('GET', `${house.address}${reportPath}`, { cookie }).end();
    await once(await answered(request), 'data');
    expect(source.closed()).toBe(false);
    request.destroy();
    await until(source.closed);
  });

  it('stop in the service when the client goes before it was answered at all', async () => {
    const source = silent();
    house.services.readiness.on(`GET ${reportPath}`, source.handler);
    const request = open('GET', `${house.address}${reportPath}`, { cookie }).end();
    await until(source.reached);
    request.destroy();
    await until(source.closed);
  });

  it('that break off in the service break off at the client: half a file is not a whole one', async () => {
    house.services.readiness.on(`GET ${reportPath}`, (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/csv' }).write('a,b\n');
      setTimeout(() => response.destroy(), 20);
    });
    const response = await answered(open('GET', `${house.address}${reportPath}`, { cookie }).end());
    await expect(buffer(response)).rejects.toThrow('aborted');
  });

  it('pass a refusal on', async () => {
    house.services.readiness.on(`GET ${reportPath}`, (_request, response) => answer(response, 403, { code: 'FORBIDDEN', message: 'You may not do this.' }));
    const response = await fetch(`${house.address}${reportPath}`, { headers: { cookie } });
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ code: 'FORBIDDEN', message: 'You may not do this.' });
  });
});
