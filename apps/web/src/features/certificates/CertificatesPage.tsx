import { useQuery } from '@apollo/client/react';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { useViewer } from '../../lib/viewer.js';
import { CertificateList } from './CertificateList.js';
import classes from './Certificates.module.css';
import { certificatesQuery } from './certificates.query.js';

/** The viewer's own certificates. */
export function CertificatesPage() {
  const { person } = useViewer();
  const { data, error, refetch } = useQuery(certificatesQuery, { variables: { personId: person.id, other: false } });
  return (
    <div className={classes.page}>
      <PageHeader title="My certificates">What you record here stands beside your skills. You, whoever leads you, and HR see it and its file.</PageHeader>
      {data ? <CertificateList personId={person.id} certificates={data.certificates} mayWrite none="You have recorded no certificate yet" /> : null}
      {data ? null : error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching your certificates" rows={3} />}
    </div>
  );
}

export { CertificatesPage as Component };
