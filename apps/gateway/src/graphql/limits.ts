import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ASTVisitor, GraphQLError, ValidationContext } from 'graphql';
import { boundCost } from './document-cost.js';

/** Largest body of a GraphQL request, in bytes: a framework document travels in one. */
export const bodyLimit = 1_048_576;

/** Most tokens of a document; the largest of our own pages has fewer than 500. */
export const maxTokens = 2000;

/** Most cost of an operation; the web's matrix has 149, one person's readiness with every reason 432, its dearest, the plan templates of HR, less than it. */
export const mostCost = 1000;

/** Reported as any other mistake in a document; armor's own way is to throw, which Apollo Server answers with 500. */
const reported = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
};

/** What a document may ask for at most. Sizes of lists are the services' own limits; these bound what one request can multiply. */
export function limitRules(): ((context: ValidationContext) => ASTVisitor)[] {
  const armor = new ApolloArmor({
    // people > edges > node > memberships > team > lead > name is 7.
    maxDepth: { n: 9, flattenFragments: true, ignoreIntrospection: true, ...reported },
    // Every matrix beyond the first needs an alias: this is what keeps 50 of them out.
    maxAliases: { n: 10, ...reported },
    maxDirectives: { n: 20, ...reported },
    costLimit: { enabled: false },
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  });
  return [...(armor.protect().validationRules as ((context: ValidationContext) => ASTVisitor)[]), boundCost(mostCost)];
}
