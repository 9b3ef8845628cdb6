import { Checkbox, TextInput } from '@mantine/core';
import { listed } from '../../lib/phrases.js';
import type { Certification } from './certificate.model.js';
import type { CertificateDraft, CertificateProblems } from './certificate-draft.js';
import classes from './Certificates.module.css';
import { CertificationPicker } from './CertificationPicker.js';

export interface CertificateFieldsProps {
  draft: CertificateDraft;
  problems: CertificateProblems;
  known: readonly Certification[];
  skillNames: ReadonlyMap<string, string>;
  onChange: (part: Partial<CertificateDraft>) => void;
}

function validityHint({ validityMonths }: Certification): string {
  return validityMonths ? `Valid for ${validityMonths} months, which fills in the expiry.` : 'It does not expire.';
}

/** What is said of the chosen certification by the framework: nobody types it. */
function Chosen({ certification, skillNames }: { certification: Certification | undefined; skillNames: ReadonlyMap<string, string> }) {
  if (!certification) return null;
  const skills = certification.skillIds.map((id) => skillNames.get(id) ?? id);
  return (
    <p className={classes.hint} role="status">
      Issued by {certification.issuer}. {skills.length > 0 ? `Speaks for ${listed(skills)}. ` : ''}
      {validityHint(certification)}
    </p>
  );
}

/** Everything that is said of a certificate, with what is wrong beside it. */
export function CertificateFields({ draft, problems, known, skillNames, onChange }: CertificateFieldsProps) {
  return (
    <>
      <CertificationPicker known={known} value={draft.certificationId} error={problems.certification} onChange={(certificationId) => onChange({ certificationId })} />
      <Chosen certification={known.find(({ id }) => id === draft.certificationId)} skillNames={skillNames} />
      <TextInput label="Certificate number" description="As the issuer gave it; may be left empty." maxLength={100} value={draft.number} error={problems.number} onChange={(event) => onChange({ number: event.currentTarget.value })} />
      <div className={classes.days}>
        <TextInput type="date" label="Issued on" value={draft.issuedOn} error={problems.issuedOn} onChange={(event) => onChange({ issuedOn: event.currentTarget.value })} />
        <TextInput type="date" label="Expires on" disabled={draft.neverExpires} value={draft.expiresOn} error={problems.expiresOn} onChange={(event) => onChange({ expiresOn: event.currentTarget.value })} />
      </div>
      <Checkbox label="It does not expire" checked={draft.neverExpires} onChange={(event) => onChange({ neverExpires: event.currentTarget.checked })} />
    </>
  );
}
