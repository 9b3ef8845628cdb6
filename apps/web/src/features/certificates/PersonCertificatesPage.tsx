import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { paths } from '../../lib/paths.js';
import { hasRole, useViewer } from '../../lib/viewer.js';
import { CertificateList } from './CertificateList.js';
import classes from './Certificates.module.css';
import { certificatesQuery } from './certificates.query.js';

/** Certificates of somebody whom the viewer may see; HR may write them. */
export function PersonCertificatesPage() {
  const { personId = '' } = useParams();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(certificatesQuery, { variables: { personId, other: true } });
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching certificates" rows={3} />;
  const name = data.person?.name ?? 'A person';
  return (
    <div className={classes.page}>
      <PageHeader title={`${name}’s certificates`}>
        <Anchor component={Link} to={paths.person(personId)} size="sm">
          {name}’s readiness
        </Anchor>
      </PageHeader>
      <CertificateList key={personId} personId={personId} certificates={data.certificates} mayWrite={personId === viewer.person.id || hasRole(viewer, 'HR')} none={`${name} has recorded no certificate yet`} />
    </div>
  );
}

export { PersonCertificatesPage as Component };
