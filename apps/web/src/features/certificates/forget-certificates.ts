import type { ApolloClient } from '@apollo/client';

/** After a change: whatever lists certificates, on this page and on those opened before, is asked for anew. */
export async function forgetCertificates(client: ApolloClient): Promise<void> {
  for (const fieldName of ['certificates', 'certificateRegistry']) client.cache.evict({ id: 'ROOT_QUERY', fieldName });
  await client.refetchQueries({ include: 'active' }).catch(() => undefined);
}
