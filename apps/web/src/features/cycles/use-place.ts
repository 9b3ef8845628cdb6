import { skipToken, useQuery } from '@apollo/client/react';
import type { PickedPerson } from '../../components/PersonPicker.js';
import { placeInCycleQuery } from './participants.query.js';

/** Where who is chosen stands in a cycle: undefined while nobody is chosen or it is not known yet, null where they are not in it. */
export function usePlace(cycleId: string, person: PickedPerson | null) {
  const { data } = useQuery(placeInCycleQuery, person ? { variables: { cycleId, personId: person.id }, fetchPolicy: 'no-cache' } : skipToken);
  return person ? data?.participation : undefined;
}
