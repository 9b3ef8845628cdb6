import DataLoader from 'dataloader';
import type { GraphqlContext } from './subgraph.module.js';

/** One batching loader per request and kind of thing: the ids asked for in one tick become one query. */
export function loaderOf<Key, Value>(context: GraphqlContext, kind: unknown, batch: (keys: readonly Key[]) => Promise<readonly (Value | null)[]>) {
  const found = context.loaders.get(kind) as DataLoader<Key, Value | null> | undefined;
  if (found) return found;
  const loader = new DataLoader<Key, Value | null>(batch);
  context.loaders.set(kind, loader);
  return loader;
}
