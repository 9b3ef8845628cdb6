import type { CertificateValidity } from '../../generated/graphql.js';
import type { AddressOf } from '../../lib/use-address.js';

/** Which certificates the registry shows; null: whatever it is. */
export interface RegistryChoices {
  search: string;
  certificationId: string | null;
  validity: CertificateValidity | null;
}

const validities: readonly string[] = ['VALID', 'EXPIRING', 'EXPIRED'] satisfies CertificateValidity[];

function validityIn(text: string | null): CertificateValidity | null {
  const upper = text?.toUpperCase() ?? '';
  return validities.includes(upper) ? (upper as CertificateValidity) : null;
}

export const registryAddress: AddressOf<RegistryChoices> = {
  read: (search) => ({ search: search.get('search') ?? '', certificationId: search.get('certification'), validity: validityIn(search.get('state')) }),
  write: ({ search, certificationId, validity }) => {
    const parts: [string, string | undefined | null][] = [['search', search], ['certification', certificationId], ['state', validity?.toLowerCase()]];
    return new URLSearchParams(parts.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  },
  isStep: () => false,
};
