import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { closeFixtureHouses, openFixtureHouse, type FixtureHouse } from '../testing/fixture-house.js';
import { answer } from '../testing/fixture-service.js';
import { answered, hash, open, sendParts, silent, standstill, takes, until } from '../testing/streams.js';

const importPath = '/files/people-import';
const csv = { 'content-type': 'text/csv' };

afterAll(closeFixtureHouses);

describe('files on the way up', () => {
  let house: FixtureHouse;
  let cookie: string;

  beforeAll(async () => {
    house = await openFixtureHouse({ UPLOAD_LIMIT: '3000000' });
    cookie = await house.signIn();
  });

  it('arrive byte for byte, longer than any other body may be, with a length or without', async () => {
    const bytes = randomBytes(2_900_000);
    for (const length of [{ 'content-length': String(bytes.length) }, {}] as Record<string, string>[]) {
      const sink = takes();
      house.services.directory.on(`POST ${importPath}`, sink.handler);
      const response = await answered(sendParts(open('POST', `${house.address}${importPath}?mode=preview`, { cookie, ...csv, ...length }), bytes));
      expect(response.statusCode).toBe(200);
      expect(await buffer(response)).toEqual(Buffer.from('{"rows":[]}'));
      expect(sink.hash()).toBe(hash(bytes));
      expect(house.services.directory.at(importPath).at(-1)?.url).toBe(`${importPath}?mode=preview`);
    }
  });

  it('are taken from the client no faster than the service reads them', async () => {
    const sink = silent();
    const roomy = await openFixtureHouse({ UPLOAD_LIMIT: '1000000000' });
    roomy.services.directory.on(`POST ${importPath}`, sink.handler);
    const request = open('POST', `${roomy.address}${importPath}`, { ...csv, cookie: await roomy.signIn() });
    let sent = 0;
    const more = () => {
      while (request.write(Buffer.alloc(65_536))) sent += 65_536;
      sent += 65_536;
    };
    request.on('drain', more);
    more();
    await until(sink.reached);
    await standstill(() => sent);
    expect(sent).toBeLessThan(100_000_000);
    request.destroy();
    sink.read();
    await until(sink.closed);
  });

  it('end in the service when the client leaves half-way', async () => {
    const sink = silent();
    house.services.directory.on(`POST ${importPath}`, sink.handler);
    const request = open('POST', `${house.address}${importPath}`, { cookie, ...csv, 'content-length': '1000000' });
    request.write('name\n');
    await until(sink.reached);
    request.destroy();
    await until(sink.closed);
  });

  it('are refused for their announced length before the service hears of them', async () => {
    const before = house.services.directory.at(importPath).length;
    const response = await answered(open('POST', `${house.address}${importPath}`, { cookie, ...csv, 'content-length': '3000001' }).end(Buffer.alloc(3_000_001)));
    expect(response.statusCode).toBe(413);
    expect(JSON.parse((await buffer(response)).toString())).toEqual({ code: 'TOO_LARGE', message: 'The file is larger than 2 MiB.' });
    expect(house.services.directory.at(importPath)).toHaveLength(before);
  });

  it('are refused at the first byte too many where no length was announced, and the service sees no end of file', async () => {
    const sink = takes();
    house.services.directory.on(`POST ${importPath}`, sink.handler);
    const response = await answered(sendParts(open('POST', `${house.address}${importPath}`, { cookie, ...csv }), Buffer.alloc(3_000_001)));
    expect(response.statusCode).toBe(413);
    expect(JSON.parse((await buffer(response)).toString())).toMatchObject({ code: 'TOO_LARGE' });
    await until(sink.broken);
  });

  it('hear an early refusal of the service though they have not been sent whole', async () => {
    house.services.directory.on(`POST ${importPath}`, (_request, response) => answer(response, 403, { code: 'FORBIDDEN', message: 'No.' }));
    const response = await fetch(`${house.address}${importPath}`, { method: 'POST', headers: { cookie, ...csv }, body: Buffer.alloc(2_900_000) });
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ code: 'FORBIDDEN', message: 'No.' });
  });

  it.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x', 'text/csvx'])('are CSV and not %s', async (type) => {
    const before = house.services.directory.at(importPath).length;
    const response = await fetch(`${house.address}${importPath}`, { method: 'POST', headers: { cookie, 'content-type': type }, body: 'name\n' });
    expect(response.status).toBe(400);
    expect(house.services.directory.at(importPath)).toHaveLength(before);
  });
});
