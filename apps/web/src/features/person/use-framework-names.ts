import { useQuery } from '@apollo/client/react';
import { frameworkNamesQuery } from './person.query.js';

/** Skills and levels by their names: the same for every person. */
export function useFrameworkNames() {
  return useQuery(frameworkNamesQuery, { fetchPolicy: 'cache-first' });
}
