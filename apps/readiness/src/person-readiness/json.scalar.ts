import { GraphQLScalarType } from 'graphql';

/** A document of the scoring library, in its own form. */
export const JsonDocument = new GraphQLScalarType({ name: 'JSON', description: 'Any JSON value.' });
