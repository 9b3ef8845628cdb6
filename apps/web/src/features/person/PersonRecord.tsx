import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { paths } from '../../lib/paths.js';
import { CertificateList } from './CertificateList.js';
import { EvidenceList } from './EvidenceList.js';
import classes from './PersonView.module.css';
import { useFrameworkNames } from './use-framework-names.js';
import { usePersonRecord } from './use-person-record.js';

/** What a person's readiness rests on beside ratings: evidence and certificates. */
export function PersonRecord({ personId, own }: { personId: string; own: boolean }) {
  const { data, error, refetch } = usePersonRecord(personId);
  const framework = useFrameworkNames().data?.currentFramework;
  const skillNames = useMemo(() => new Map(framework?.skills.map(({ id, name }) => [id, name])), [framework]);
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching evidence and certificates" rows={3} />;
  return (
    <>
      <section className={classes.section} aria-labelledby="evidence">
        <h2 id="evidence" className={classes.heading}>
          Evidence
        </h2>
        <EvidenceList evidence={data.evidence} skillNames={skillNames} />
        <Anchor component={Link} to={own ? paths.evidence : paths.personEvidence(personId)} size="sm">
          {own ? 'Write down more, or search in it' : 'Search in it, and see what became of each'}
        </Anchor>
      </section>
      <section className={classes.section} aria-labelledby="certificates">
        <h2 id="certificates" className={classes.heading}>
          Certificates
        </h2>
        <CertificateList certificates={data.certificates} skillNames={skillNames} />
        <Anchor component={Link} to={own ? paths.certificates : paths.personCertificates(personId)} size="sm">
          {own ? 'Record one, or attach its file' : 'Certificates with their files'}
        </Anchor>
      </section>
    </>
  );
}
