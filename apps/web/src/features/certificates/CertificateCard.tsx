import { Button, Group } from '@mantine/core';
import { listed } from '../../lib/phrases.js';
import type { ShownCertificate } from './certificate.model.js';
import classes from './Certificates.module.css';
import { ProofLine } from './ProofLine.js';
import { Validity } from './Validity.js';
import { validityDays } from './validity-words.js';

interface CertificateCardProps {
  certificate: ShownCertificate;
  skillNames: ReadonlyMap<string, string>;
  mayWrite: boolean;
  onChange: () => void;
  onRemove: () => void;
}

/** One certificate: whether it is valid, what it speaks for, and its proof. */
export function CertificateCard({ certificate, skillNames, mayWrite, onChange, onRemove }: CertificateCardProps) {
  const { certification, number } = certificate;
  const skills = certification.skillIds.map((id) => skillNames.get(id) ?? id);
  return (
    <li className={classes.card} data-certificate={certificate.id}>
      <div className={classes.head}>
        <h2 className={classes.name} tabIndex={-1}>{certification.name}</h2>
        <Validity certificate={certificate} />
      </div>
      <p className={classes.small}>
        {certification.issuer}
        {number ? ` · ${number}` : ''} · {validityDays(certificate)}
      </p>
      {skills.length > 0 ? <p className={classes.small}>Speaks for {listed(skills)}</p> : null}
      <ProofLine certificate={certificate} mayWrite={mayWrite} />
      {mayWrite ? (
        <Group gap="xs" className={classes.actions}>
          <Button size="compact-sm" variant="subtle" aria-label={`Change ${certification.name}`} onClick={onChange}>
            Change
          </Button>
          <Button size="compact-sm" variant="subtle" color="red" aria-label={`Remove ${certification.name}`} onClick={onRemove}>
            Remove
          </Button>
        </Group>
      ) : null}
    </li>
  );
}
