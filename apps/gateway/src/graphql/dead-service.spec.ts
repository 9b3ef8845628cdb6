import { closeFixtureHouses, openFixtureHouse, type FixtureHouse } from '../testing/fixture-house.js';

const unavailable = { code: 'SERVICE_UNAVAILABLE' };

describe('a service that does not answer', () => {
  let house: FixtureHouse;

  beforeEach(async () => {
    house = await openFixtureHouse({ SERVICE_TIMEOUT: '400' });
  });
  afterEach(closeFixtureHouses);

  it('takes its own fields along and no others, says so neutrally, and is asked again when it is back', async () => {
    const cookie = await house.signIn();
    const query = '{ cycle matrix { version } }';
    await house.services.assessments.stop();
    const { status, body, text } = await house.graphql(query, { cookie });
    expect(status).toBe(200);
    expect(body.data).toEqual({ cycle: null, matrix: { version: '1' } });
    expect(body.errors?.map(({ extensions }) => extensions)).toEqual([unavailable]);
    expect(text).not.toMatch(/ECONN|127\.0\.0\.1|assessments|stack/);
    await house.services.assessments.listen();
    expect((await house.graphql(query, { cookie })).body).toEqual({ data: { cycle: 'spring', matrix: { version: '1' } } });
  });

  it('is as neutral where its answers are passed through', async () => {
    const cookie = await house.signIn();
    expect((await house.graphql('{ cycle }', { cookie })).body).toEqual({ data: { cycle: 'spring' } });
    await house.services.assessments.stop();
    const { body, text } = await house.graphql('{ cycle }', { cookie });
    expect(body.data).toBeNull();
    expect(body.errors?.map(({ extensions }) => extensions)).toEqual([unavailable]);
    expect(text).not.toMatch(/ECONN|127\.0\.0\.1|assessments|stack/);
  });

  it.each([
    ['is silent', () => undefined],
    ['answers 502 and a page', (response: { writeHead(status: number): { end(text: string): void } }) => response.writeHead(502).end('<html>')],
    ['answers 200 and half a page', (response: { writeHead(status: number): { end(text: string): void } }) => response.writeHead(200).end('{"da')],
  ])('may also be one that %s', async (_name, misbehave) => {
    const cookie = await house.signIn();
    await house.graphql('{ cycle }', { cookie });
    house.services.assessments.on('POST /graphql', (_request, response) => misbehave(response));
    for (const query of ['{ cycle }', '{ cycle matrix { version } }']) {
      const { body } = await house.graphql(query, { cookie });
      expect(body.errors?.map(({ extensions }) => extensions)).toEqual([unavailable]);
    }
  });

  it('may be directory: with 503 while no token can be had, and the cookie stays', async () => {
    const cookie = await house.signIn();
    await house.services.directory.stop();
    const { status, body, headers } = await house.graphql('{ cycle }', { cookie });
    expect(status).toBe(503);
    expect(body.errors?.map(({ extensions }) => extensions)).toEqual([unavailable]);
    expect(headers.getSetCookie()).toEqual([]);
    await house.services.directory.listen();
    expect((await house.graphql('{ cycle }', { cookie })).body).toEqual({ data: { cycle: 'spring' } });
  });
});
