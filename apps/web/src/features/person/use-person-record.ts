import { useQuery } from '@apollo/client/react';
import { personRecordQuery } from './person.query.js';

/** Ratings, evidence and certificates of a person, asked for once however many parts of the page read them. */
export function usePersonRecord(personId: string) {
  return useQuery(personRecordQuery, { variables: { personId }, fetchPolicy: 'cache-first' });
}
