import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { DataColumn } from '../../components/data-table/DataTable.js';
import type { CertificateRegistryQuery } from '../../generated/graphql.js';
import { dateText } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import classes from './Certificates.module.css';
import { proofTypeText, sizeText } from './proof-file.js';
import { Validity } from './Validity.js';

export type RegisteredCertificate = CertificateRegistryQuery['certificateRegistry']['edges'][number]['node'];

function Holder({ certificate: { person } }: { certificate: RegisteredCertificate }) {
  return (
    <Anchor component={Link} to={paths.personCertificates(person.id)} size="sm" fw={560}>
      {person.name}
    </Anchor>
  );
}

/** In the order of the server, which is that of the expiry: no column sorts what is not all here. */
export const registryColumns: readonly DataColumn<RegisteredCertificate>[] = [
  { id: 'person', header: 'Person', cell: (certificate) => <Holder certificate={certificate} /> },
  {
    id: 'certification',
    header: 'Certification',
    cell: ({ certification, number }) => (
      <span>
        {certification.name}
        <small className={classes.small}>
          {certification.issuer}
          {number ? ` · ${number}` : ''}
        </small>
      </span>
    ),
  },
  { id: 'validity', header: 'State', cell: (certificate) => <Validity certificate={certificate} />, width: '170px' },
  { id: 'issued', header: 'Issued', cell: ({ issuedOn }) => dateText(issuedOn), width: '120px' },
  { id: 'expires', header: 'Expires', cell: ({ expiresOn }) => (expiresOn ? dateText(expiresOn) : 'Never'), width: '120px' },
  { id: 'proof', header: 'Proof', cell: ({ proof }) => (proof ? `${proofTypeText(proof.mediaType)}, ${sizeText(proof.size)}` : 'None'), width: '130px' },
];
