import { Button } from '@mantine/core';
import { IconCertificate, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '../../components/EmptyState.js';
import { goOnAt } from '../../lib/go-on.js';
import type { ShownCertificate } from './certificate.model.js';
import { CertificateCard } from './CertificateCard.js';
import { CertificateDialog } from './CertificateDialog.js';
import classes from './Certificates.module.css';
import { RemoveCertificateDialog } from './RemoveCertificateDialog.js';
import { useCertifications } from './use-certifications.js';

interface CertificateListProps {
  personId: string;
  certificates: readonly ShownCertificate[];
  mayWrite: boolean;
  /** Where there are none. */
  none: string;
}

type Opened = { kind: 'record' } | { kind: 'change' | 'remove'; certificate: ShownCertificate } | null;

/** The button that leads to the first certificate goes away once it is saved: the reader goes on at the certificate. */
function goOnAtFirst(): void {
  goOnAt(() => document.querySelector<HTMLElement>('[data-certificate] h2'));
}

/** Certificates of one person, and what may be done with them. */
export function CertificateList({ personId, certificates, mayWrite, none }: CertificateListProps) {
  const { skillNames } = useCertifications();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const record = mayWrite ? (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened({ kind: 'record' })}>
      Record a certificate
    </Button>
  ) : null;
  return (
    <>
      {certificates.length === 0 ? (
        <EmptyState icon={IconCertificate} title={none} action={record}>
          {mayWrite ? <p>Record what an issuer has certified; it stands beside the skills that it speaks for, and a reminder comes before it expires.</p> : null}
        </EmptyState>
      ) : (
        <>
          {record}
          <ul className={classes.list} aria-label="Certificates">
            {certificates.map((certificate) => (
              <CertificateCard key={certificate.id} certificate={certificate} skillNames={skillNames} mayWrite={mayWrite} onChange={() => setOpened({ kind: 'change', certificate })} onRemove={() => setOpened({ kind: 'remove', certificate })} />
            ))}
          </ul>
        </>
      )}
      <CertificateDialog personId={personId} certificate={opened?.kind === 'change' ? opened.certificate : null} opened={opened?.kind === 'record' || opened?.kind === 'change'} onClose={close} onSaved={certificates.length === 0 ? goOnAtFirst : undefined} />
      <RemoveCertificateDialog certificate={opened?.kind === 'remove' ? opened.certificate : null} onClose={close} />
    </>
  );
}
