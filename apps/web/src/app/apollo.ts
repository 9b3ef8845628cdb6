import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { createCache } from '../lib/cache.js';
import { failureOf } from '../lib/failures.js';
import { session } from '../lib/session.js';

/** Expiry in the middle of work is told to the shell. `Me` is asked by the gate, which leads to the sign-in page itself. */
const watchSession = new ErrorLink(({ error, operation }) => {
  if (operation.operationName !== 'Me' && failureOf(error) === 'signed-out') session.expire();
});

/** One client a page; its cache is the only copy of server state in the browser. */
export function createClient(): ApolloClient {
  return new ApolloClient({
    link: ApolloLink.from([watchSession, new HttpLink({ uri: '/graphql', credentials: 'same-origin' })]),
    cache: createCache(),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
}
