import { IconCertificate, IconCertificateOff, IconClockExclamation, type Icon } from '@tabler/icons-react';
import type { CertificateValidity, PersonRecordQuery } from '../../generated/graphql.js';
import { dateText } from '../../lib/dates.js';
import viewClasses from './PersonView.module.css';
import classes from './RecordList.module.css';

type Certificate = PersonRecordQuery['certificates'][number];

const marks: Readonly<Record<CertificateValidity, Icon>> = { VALID: IconCertificate, EXPIRING: IconClockExclamation, EXPIRED: IconCertificateOff };

function validityText({ validity, expiresOn }: Certificate): string {
  if (!expiresOn) return 'Valid, does not expire';
  if (validity === 'EXPIRED') return `Expired on ${dateText(expiresOn)}`;
  return `${validity === 'EXPIRING' ? 'Expires soon, on' : 'Valid until'} ${dateText(expiresOn)}`;
}

interface CertificateListProps {
  certificates: readonly Certificate[];
  skillNames: ReadonlyMap<string, string>;
}

/** Certifications held, with their validity in words and shape. */
export function CertificateList({ certificates, skillNames }: CertificateListProps) {
  if (certificates.length === 0) return <p className={viewClasses.none}>No certificates.</p>;
  return (
    <ul className={classes.list}>
      {certificates.map((certificate) => {
        const { id, certification, issuedOn, validity } = certificate;
        const Mark = marks[validity];
        return (
          <li key={id} className={classes.item}>
            <div>
              <p className={classes.what}>{certification.name}</p>
              <p className={classes.small}>
                {certification.issuer} · issued {dateText(issuedOn)} · speaks for {certification.skillIds.map((skillId) => skillNames.get(skillId) ?? skillId).join(', ')}
              </p>
            </div>
            <div className={classes.side} data-validity={validity}>
              <span className={classes.sideTitle}>
                <Mark size={16} stroke={1.8} aria-hidden />
                {validityText(certificate)}
              </span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
