import { readFileSync } from 'node:fs';
import {
  Kind, buildSchema, isEnumType, isInputObjectType, isListType, isNonNullType, isRequiredInputField, parse, typeFromAST, type GraphQLInputType, type GraphQLObjectType, type NonNullTypeNode,
} from 'graphql';
import { closeFixtureHouses, openFixtureHouse, postJson, type FixtureHouse } from '../testing/fixture-house.js';
import { webOperations } from '../testing/web-operations.js';
import { shortLists } from './document-cost.js';

afterAll(closeFixtureHouses);

/** Before the committed supergraph, and services with the schemas that the real ones printed. */
describe('with the schema of the house', () => {
  let house: FixtureHouse;
  let cookie: string;

  const asked = () => Object.values(house.services).flatMap((service) => service.at('/graphql'));
  const matrix = webOperations().find(([name]) => name === 'TeamMatrix')![1];
  /** The web's matrix, asked for many times over in one document. */
  const matrices = (count: number) => {
    const [, head, field] = /^(query TeamMatrix\([^)]*\) \{)([^]*)\}\s*$/.exec(matrix)!;
    return `${head} ${Array.from({ length: count }, (_, at) => `m${at}: ${field}`).join('\n')} }`;
  };
  const deep = (depth: number) => `{ me { person ${'{ memberships { team { lead '.repeat(depth / 3)}{ name }${' } } }'.repeat(depth / 3)} } }`;

  beforeAll(async () => {
    house = await openFixtureHouse({}, 'committed');
    cookie = await house.signIn();
  });

  it.each(webOperations())('%s of the web is within every limit', async (_name, query) => {
    const before = asked().length;
    const { body, status } = await house.graphql(query, { cookie, variables: variablesFor(query) });
    expect(body.errors?.filter(({ extensions }) => extensions.code !== 'INTERNAL_SERVER_ERROR') ?? []).toEqual([]);
    expect(status).toBe(200);
    expect(asked().length).toBeGreaterThan(before);
  });

  it('the matrix is asked of readiness alone, in one request, with what the web wrote the second time', async () => {
    const before = asked().length;
    for (let time = 0; time < 2; time += 1) await house.graphql(matrix, { cookie, variables: variablesFor(matrix) });
    expect(asked()).toHaveLength(before + 2);
    expect(JSON.parse(house.services.readiness.at('/graphql').at(-1)?.body ?? '')).toMatchObject({ query: matrix });
  });

  it.each([
    ['1000 aliases', `{ ${Array.from({ length: 1000 }, (_, at) => `a${at}: openCycle { id }`).join(' ')} }`],
    ['400 aliases of one scalar', `{ me { person { ${Array.from({ length: 400 }, (_, at) => `a${at}: name`).join(' ')} } } }`],
    ['a depth of 30', deep(30)],
    ['50 matrices', matrices(50)],
    ['8 matrices', matrices(8)],
    ['8 matrices behind one fragment', `${matrices(8).replace(/^query TeamMatrix(\([^)]*\)) \{/, 'query TeamMatrix$1 { ...All } fragment All on Query {')}`],
    ['three pages of everybody with their leads', `query ($n: Int) { ${['a', 'b', 'c'].map((name) => `${name}: people(first: $n) { edges { node { memberships { team { lead { memberships { team { id name } } } } } } } }`).join(' ')} }`],
  ])('%s are refused, and nobody is asked', async (_name, query) => {
    const before = asked().length;
    const { body, status } = await house.graphql(query, { cookie, variables: variablesFor(query) });
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
    expect(body.errors?.map(({ message }) => message).join()).toMatch(/limit|token/i);
    expect(asked()).toHaveLength(before);
  });

  it('50 matrices in a batch are refused, and nobody is asked', async () => {
    const before = asked().length;
    const batch = Array.from({ length: 50 }, () => ({ query: matrix, variables: variablesFor(matrix) }));
    expect((await postJson(`${house.address}/graphql`, batch, { cookie })).status).toBe(400);
    expect(asked()).toHaveLength(before);
  });
});

const schema = buildSchema(readFileSync(new URL('../../api-schema.graphql', import.meta.url), 'utf8'));

it('whatever counts as a short list is a list of the schema', () => {
  const lists = Object.keys(shortLists).map((name) => name.split('.') as [string, string]).map(([type, field]) => (schema.getType(type) as GraphQLObjectType | undefined)?.getFields()[field]?.type);
  expect(lists.map((type) => isListType(isNonNullType(type) ? type.ofType : type))).toEqual(lists.map(() => true));
});

const scalars: Readonly<Record<string, unknown>> = {
  ID: '0192f000-0000-7000-8000-000000000001',
  String: 'words',
  Int: 1,
  Float: 0.5,
  Boolean: false,
  DateTime: '2030-01-01T00:00:00Z',
};

/** The least that a type takes. */
function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType as GraphQLInputType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return scalars[type.name] ?? {};
  const needed = Object.values(type.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(needed.map((field) => [field.name, sampleOf(field.type)]));
}

/** Something of the right type for each variable that must be given. */
function variablesFor(query: string): object {
  const needed = parse(query).definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [])).filter(({ type }) => type.kind === Kind.NON_NULL_TYPE);
  return Object.fromEntries(needed.map(({ variable, type }) => [variable.name.value, sampleOf(typeFromAST(schema, type as NonNullTypeNode) as GraphQLInputType)]));
}
