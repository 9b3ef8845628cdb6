import { closeFixtureHouses, openFixtureHouse, postJson, type FixtureHouse } from '../testing/fixture-house.js';

const nested = (depth: number) => `{ me ${'{ lead '.repeat(depth)}{ name }${' }'.repeat(depth)} }`;
const aliased = (count: number) => `{ ${Array.from({ length: count }, (_, at) => `m${at}: matrix { version }`).join(' ')} }`;
const directed = (count: number) => `{ cycle ${'@include(if: true) @skip(if: false) '.repeat(count)} }`;
const wide = (fields: number) => `{ me { friends { friends { friends { ${Array.from({ length: fields }, () => '... on Person { id name lead { id name } }').join(' ')} } } } } }`;
const long = (tokens: number) => `{ ${'cycle '.repeat(tokens)} }`;

afterAll(closeFixtureHouses);

describe('what one request may ask for', () => {
  let house: FixtureHouse;
  let cookie: string;

  const asked = async (query: string) => {
    const { status, body } = await house.graphql(query, { cookie });
    return { status, code: body.errors?.[0]?.extensions.code, message: body.errors?.[0]?.message };
  };
  const requestsBehind = () => Object.values(house.services).flatMap((service) => service.at('/graphql')).length;

  beforeAll(async () => {
    house = await openFixtureHouse();
    cookie = await house.signIn();
  });

  it.each([
    { limit: 'depth', within: nested(6), beyond: nested(10), message: /depth limit/i },
    { limit: 'aliases', within: aliased(10), beyond: aliased(11), message: /aliases limit/i },
    { limit: 'directives', within: directed(1), beyond: directed(30), message: /directives/i },
    { limit: 'cost', within: wide(1), beyond: wide(60), message: /cost limit/i },
    { limit: 'tokens', within: long(300), beyond: long(2100), message: /more that 2000 tokens|token/i },
  ])('is bounded in $limit: a mistake of the document, 400, and no service hears of it', async ({ within, beyond, message }) => {
    const fine = await asked(within);
    expect(fine.message ?? '').not.toMatch(/limit|token/i);
    const before = requestsBehind();
    const refused = await asked(beyond);
    expect(refused.status).toBe(400);
    expect(refused.code).toMatch(/^GRAPHQL_(VALIDATION|PARSE)_FAILED$/);
    expect(refused.message).toMatch(message);
    expect(requestsBehind()).toBe(before);
  });

  it('is bounded where the excess hides in fragments that spread each other', async () => {
    const spread = `query { a: me { ...A } } ${['A', 'B', 'C', 'D', 'E', 'F'].map((name, at, all) => `fragment ${name} on Person { lead { lead { id ${all[at + 1] ? `...${all[at + 1]}` : ''} } } }`).join(' ')}`;
    expect(await asked(spread)).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
    const aliases = `{ ...M } fragment M on Query { ${Array.from({ length: 11 }, (_, at) => `m${at}: matrix { version }`).join(' ')} }`;
    expect(await asked(aliases)).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('survives a fragment that spreads itself', async () => {
    expect(await asked('{ me { ...A } } fragment A on Person { lead { ...A } }')).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('is one operation: a batch is refused', async () => {
    const answer = await postJson(`${house.address}/graphql`, [{ query: '{ cycle }' }, { query: '{ cycle }' }], { cookie });
    expect(answer.status).toBe(400);
  });

  it('is at most 1 MiB', async () => {
    const answer = await postJson(`${house.address}/graphql`, { query: '{ cycle }', variables: { padding: 'x'.repeat(1_100_000) } }, { cookie });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 'TOO_LARGE' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', undefined])('is JSON and not %s, which a form of another site could send', async (type) => {
    const body = type === 'application/x-www-form-urlencoded' ? 'query=%7Bcycle%7D' : JSON.stringify({ query: '{ cycle }' });
    const answer = await fetch(`${house.address}/graphql`, { method: 'POST', headers: { cookie, ...(type ? { 'content-type': type } : {}) }, body: type ? body : Buffer.from(body) });
    expect(answer.status).toBe(415);
  });

  it('is not asked for in an address', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'OPTIONS']) {
      const answer = await fetch(`${house.address}/graphql?query=%7Bcycle%7D`, { method, headers: { cookie, 'apollo-require-preflight': '1' } });
      expect(answer.status).toBe(404);
    }
  });

  it('does not come packed, since a small body can be a large one', async () => {
    const answer = await postJson(`${house.address}/graphql`, { query: '{ cycle }' }, { cookie, 'content-encoding': 'gzip' });
    expect(answer.status).toBe(415);
  });
});

describe('in production', () => {
  const before = process.env.NODE_ENV;
  let house: FixtureHouse;
  let cookie: string;

  beforeAll(async () => {
    process.env.NODE_ENV = 'production';
    house = await openFixtureHouse();
    cookie = await house.signIn();
  });
  afterAll(async () => {
    process.env.NODE_ENV = before;
  });

  it.each(['{ __schema { types { name } } }', '{ me { name } ...I } fragment I on Query { __type(name: "Person") { name } }'])('the schema is not told: %s', async (query) => {
    const { status, text } = await house.graphql(query, { cookie });
    expect(status).toBe(400);
    expect(text).not.toContain('Person"');
  });

  it('a misspelt field is not guessed', async () => {
    const { text } = await house.graphql('{ matri { version } }', { cookie });
    expect(text).not.toMatch(/did you mean/i);
  });
});
