import { GraphQLScalarType } from 'graphql';

/** A document as it came; its service checks it and answers with every problem, which a GraphQL type could not. */
export const JsonDocument = new GraphQLScalarType({ name: 'JSON', description: 'Any JSON value.' });
