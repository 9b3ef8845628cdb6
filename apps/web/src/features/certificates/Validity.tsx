import { StatePill } from '../../components/StatePill.js';
import type { CertificateValidity } from '../../generated/graphql.js';
import { validityMarks, validityText, validityTones } from './validity-words.js';

/** Whether a certificate is valid today, in words with a shape. */
export function Validity({ certificate }: { certificate: { validity: CertificateValidity; expiresOn?: string | null } }) {
  const Mark = validityMarks[certificate.validity];
  return (
    <StatePill tone={validityTones[certificate.validity]}>
      <Mark size={14} stroke={1.9} aria-hidden />
      {validityText(certificate)}
    </StatePill>
  );
}
