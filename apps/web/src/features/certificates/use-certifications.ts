import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { certificationsQuery } from './certificates.query.js';

/** What the framework in force knows of certifications; the same for every person. */
export function useCertifications() {
  const { data, error } = useQuery(certificationsQuery, { fetchPolicy: 'cache-first' });
  const framework = data?.currentFramework;
  const skillNames = useMemo(() => new Map(framework?.skills.map(({ id, name }) => [id, name])), [framework]);
  const known = useMemo(() => framework?.certifications ?? [], [framework]);
  const none = data && known.length === 0 ? 'The framework knows no certifications yet.' : null;
  return { known, skillNames, missing: error ? 'The certifications could not be fetched. Close this and try again.' : none };
}
