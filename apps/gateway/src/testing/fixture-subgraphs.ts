import { readFileSync } from 'node:fs';
import { GraphQLError } from 'graphql';
import { subgraphNames, type SubgraphName } from '../services/services.js';

export interface FixtureSubgraph {
  readonly sdl: string;
  readonly resolvers: Record<string, Record<string, unknown>>;
}

const head = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';

function fails(code: string, extensions: object = {}) {
  return () => {
    throw new GraphQLError(`told with ${code}`, { extensions: { code, ...extensions } });
  };
}

/** Rows of numbers, as many as a matrix of 50 people and 40 skills has. */
export const rows = Array.from({ length: 50 }, (_, person) => Array.from({ length: 40 }, (_skill, skill) => (person * 7 + skill * 13) % 400));

/** Small enough to read, and with what matters at the edge: an entity of two services, rows of numbers, a failure of each kind. */
export const fixtureSubgraphs = {
  directory: {
    sdl: `${head}
      type Query { me: Person! people(first: Int = 50): [Person!]! refused(code: String!): String bug: String }
      type Mutation { rename(name: String!): Person! }
      type Person @key(fields: "id") { id: ID! name: String! lead: Person friends: [Person!]! }`,
    resolvers: {
      Query: {
        me: () => ({ id: 'p1', name: 'Maria' }),
        people: () => [{ id: 'p1', name: 'Maria' }],
        refused: (_: unknown, { code }: { code: string }) => fails(code, { field: 'name', secret: 'at 10.0.0.7', stacktrace: ['at x'] })(),
        bug: () => {
          throw new Error('connect ECONNREFUSED 10.0.0.7:5432');
        },
      },
      Mutation: { rename: (_: unknown, { name }: { name: string }) => ({ id: 'p1', name }) },
      Person: {
        __resolveReference: ({ id }: { id: string }) => ({ id, name: 'Maria' }),
        lead: () => ({ id: 'p2', name: 'Ben' }),
        friends: () => [],
      },
    },
  },
  assessments: {
    sdl: `${head}
      type Query { ratings: [Rating!]! cycle: String }
      type Rating { skillId: ID! rater: Person! }
      type Person @key(fields: "id", resolvable: false) { id: ID! }`,
    resolvers: { Query: { ratings: () => [{ skillId: 's1', rater: { id: 'p1' } }], cycle: () => 'spring' } },
  },
  readiness: {
    sdl: `${head}
      type Query { matrix(team: ID): Matrix }
      type Matrix { version: String! rows: [Row!]! }
      type Row { levels: [Int!]! gaps: [Int!]! }`,
    resolvers: { Query: { matrix: () => ({ version: '1', rows: rows.map((levels) => ({ levels, gaps: levels })) }) } },
  },
  plans: {
    sdl: `${head}
      type Query { plan(person: ID): String }`,
    resolvers: { Query: { plan: () => 'grow' } },
  },
} satisfies Record<SubgraphName, FixtureSubgraph>;

/** The schemas that the real services printed. */
export function committedSubgraphs(): Record<SubgraphName, FixtureSubgraph> {
  const printed = (service: string) => ({ sdl: readFileSync(new URL(`../../../${service}/schema.graphql`, import.meta.url), 'utf8'), resolvers: {} });
  return Object.fromEntries(subgraphNames.map((name) => [name, printed(name)])) as Record<SubgraphName, FixtureSubgraph>;
}
