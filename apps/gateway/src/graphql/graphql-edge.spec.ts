import { closeFixtureHouses, openFixtureHouse, type FixtureHouse } from '../testing/fixture-house.js';
import { rows } from '../testing/fixture-subgraphs.js';

afterAll(closeFixtureHouses);

describe('GraphQL at the gateway', () => {
  let house: FixtureHouse;
  let cookie: string;

  beforeAll(async () => {
    house = await openFixtureHouse();
    cookie = await house.signIn();
  });

  it('joins what two services know of one person', async () => {
    const { body } = await house.graphql('{ ratings { skillId rater { id name } } }', { cookie });
    expect(body).toEqual({ data: { ratings: [{ skillId: 's1', rater: { id: 'p1', name: 'Maria' } }] } });
  });

  it('answers the same the first time, planned, and afterwards, passed through', async () => {
    const query = 'query Matrix($team: ID) { grid: matrix(team: $team) { version rows { ...R } __typename } } fragment R on Row { levels gaps }';
    const planned = await house.graphql(query, { cookie, variables: { team: 't1' } });
    const passed = await house.graphql(query, { cookie, variables: { team: 't1' } });
    expect(passed.body).toEqual(planned.body);
    expect(passed.body.data).toMatchObject({ grid: { __typename: 'Matrix', rows: rows.map((levels) => ({ levels, gaps: levels })) } });
    expect(passed.headers.get('content-type')).toBe(planned.headers.get('content-type'));
    const [first, second] = house.services.readiness.at('/graphql').slice(-2).map(({ body }) => (JSON.parse(body ?? '') as { query: string }).query);
    // The second is what the client wrote: the shortcut was taken, or this spec compares nothing.
    expect(first).not.toBe(query);
    expect(second).toBe(query);
  });

  it('writes once for each mutation, planned or passed through', async () => {
    const before = house.services.directory.at('/graphql').length;
    for (const name of ['Mia', 'Mia']) {
      const { body } = await house.graphql('mutation Rename($name: String!) { rename(name: $name) { name } }', { cookie, variables: { name } });
      expect(body.data).toEqual({ rename: { name: 'Mia' } });
    }
    expect(house.services.directory.at('/graphql')).toHaveLength(before + 2);
  });

  it('answers introspection itself, alone and beside a field of a service', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { body } = await house.graphql('{ me { name } __type(name: "Person") { name } }', { cookie });
      expect(body.data).toEqual({ me: { name: 'Maria' }, __type: { name: 'Person' } });
    }
  });

  describe('headers', () => {
    it('gives a service the token and the trace, and nothing that the client sent beside', async () => {
      const trace = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
      const headers = { authorization: 'Bearer forged', 'x-gateway-secret': 'guessed', 'x-client-address': '9.9.9.9', 'x-anything': 'y', traceparent: trace };
      for (let time = 0; time < 2; time += 1) {
        await house.graphql('query Smuggled { cycle }', { cookie, headers });
        const { headers: seen } = house.services.assessments.at('/graphql').at(-1)!;
        expect(seen.authorization).toMatch(/^Bearer token-of-session-\d+-\d+$/);
        expect(seen.traceparent).toBe(trace);
        for (const name of ['cookie', 'x-gateway-secret', 'x-client-address', 'x-anything', 'origin']) expect(seen).not.toHaveProperty(name);
      }
    });

    it('makes a trace where the client sends none, or nonsense', async () => {
      for (const given of [{}, { traceparent: '00-nonsense' }] as Record<string, string>[]) {
        await house.graphql('{ cycle }', { cookie, headers: given });
        expect(house.services.assessments.at('/graphql').at(-1)?.headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
      }
    });
  });

  describe('who is not signed in', () => {
    it.each([
      ['without a cookie', undefined],
      ['with an empty one', 'waymark_session='],
      ['with one of another house', 'waymark_session=forged'],
    ])('is told so %s, and no service is asked', async (_name, forged) => {
      const before = house.services.directory.at('/graphql').length;
      const { status, body, headers } = await house.graphql('{ me { id } }', { cookie: forged });
      expect(status).toBe(401);
      expect(body).toEqual({ errors: [{ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } }] });
      expect(house.services.directory.at('/graphql')).toHaveLength(before);
      if (forged?.endsWith('forged')) expect(headers.getSetCookie()[0]).toMatch(/^waymark_session=; .*Expires=Thu, 01 Jan 1970/);
    });
  });

  describe('failures', () => {
    it.each(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_INPUT', 'CONFLICT', 'TOO_LARGE', 'TOO_MANY_REQUESTS'])('passes %s on with its field, alone', async (code) => {
      const query = 'query Refused($code: String!) { refused(code: $code) }';
      for (let time = 0; time < 2; time += 1) {
        const { body } = await house.graphql(query, { cookie, variables: { code } });
        expect(body.data).toEqual({ refused: null });
        expect(body.errors).toEqual([expect.objectContaining({ message: `told with ${code}`, path: ['refused'], extensions: { code, field: 'name' } })]);
      }
    });

    it.each([
      ['{ bug }', ''],
      ['query Unknown { refused(code: "SOMETHING_NEW") }', ''],
    ])('says nothing of a bug: %s', async (query) => {
      for (let time = 0; time < 2; time += 1) {
        const { body, text } = await house.graphql(query, { cookie });
        expect(body.errors?.[0]?.message).toMatch(/^Something went wrong on our side \([0-9a-f-]{36}\)\.$/);
        expect(Object.keys(body.errors?.[0]?.extensions ?? {})).toEqual(['code', 'incident']);
        expect(text).not.toMatch(/10\.0\.0\.7|ECONNREFUSED|stacktrace|127\.0\.0\.1|directory/);
      }
    });
  });
});
