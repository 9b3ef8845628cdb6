import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { Link, Navigate, useParams } from 'react-router';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { paths } from '../../lib/paths.js';
import { useViewer } from '../../lib/viewer.js';
import { evidenceOwnerQuery } from './evidence-log.query.js';
import { EvidenceLog } from './EvidenceLog.js';

/** The evidence of somebody whom the viewer may see; never a draft. */
export function PersonEvidencePage() {
  const { personId = '' } = useParams();
  const { person } = useViewer();
  const { data, error, refetch } = useQuery(evidenceOwnerQuery, { variables: { personId } });
  if (personId === person.id) return <Navigate to={paths.evidence} replace />;
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching evidence" />;
  const name = data.person?.name ?? 'Somebody';
  return (
    <>
      <PageHeader title={`Evidence of ${name}`}>
        What was submitted; drafts are seen by their author alone.{' '}
        <Anchor component={Link} to={paths.person(personId)} size="sm">
          Readiness of {name}
        </Anchor>
      </PageHeader>
      <EvidenceLog personId={personId} own={false} />
    </>
  );
}

export { PersonEvidencePage as Component };
