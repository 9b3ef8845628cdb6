import { useQuery } from '@apollo/client/react';
import { Button, Select } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { DataTable } from '../../components/data-table/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { SearchField } from '../../components/SearchField.js';
import type { CertificateValidity } from '../../generated/graphql.js';
import { counted } from '../../lib/counts.js';
import { useAddress, type ChosenInAddress } from '../../lib/use-address.js';
import classes from './Certificates.module.css';
import { certificateRegistryQuery } from './certificates.query.js';
import { registryAddress, type RegistryChoices } from './registry-address.js';
import { registryColumns } from './registry-columns.js';
import { useCertifications } from './use-certifications.js';
import { validityNames } from './validity-words.js';

function Filters({ choices, choose }: ChosenInAddress<RegistryChoices>) {
  const { known } = useCertifications();
  const names = Object.entries(validityNames).map(([value, label]) => ({ value, label }));
  return (
    <div className={classes.filters} role="group" aria-label="Which certificates">
      <SearchField label="Find by person or number" value={choices.search} onChange={(search) => choose({ search })} />
      <Select aria-label="Certification" placeholder="Every certification" searchable clearable clearButtonProps={{ 'aria-label': 'Every certification' }} data={known.map(({ id, name }) => ({ value: id, label: name }))} nothingFoundMessage="No such certification" value={choices.certificationId} onChange={(certificationId) => choose({ certificationId })} />
      <Select aria-label="State" placeholder="Every state" clearable clearButtonProps={{ 'aria-label': 'Every state' }} data={names} value={choices.validity} onChange={(validity) => choose({ validity: validity as CertificateValidity | null })} />
    </div>
  );
}

function useRegistry({ search, certificationId, validity }: RegistryChoices) {
  const variables = { search: search || null, certificationId, validity };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(certificateRegistryQuery, { variables });
  const registry = (data ?? previousData)?.certificateRegistry;
  const more = () => void fetchMore({ variables: { after: registry?.pageInfo.endCursor ?? null } });
  return { registry, error: registry ? undefined : error, loading, retry: () => void refetch(), more };
}

function Found({ choices, choose }: ChosenInAddress<RegistryChoices>) {
  const { registry, error, loading, retry, more } = useRegistry(choices);
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!registry) return <LoadingState label="Fetching certificates" />;
  if (registry.totalCount === 0) {
    const filtered = Boolean(choices.search || choices.certificationId || choices.validity);
    if (!filtered) return <EmptyState icon={IconCertificate} title="Nobody has recorded a certificate yet"><p>People record their own under My certificates; you can record one for somebody on their page.</p></EmptyState>;
    return <EmptyState icon={IconCertificate} title="No certificate is like this" action={<Button variant="default" onClick={() => choose({ search: '', certificationId: null, validity: null })}>Show all</Button>} />;
  }
  const rows = registry.edges.map(({ node }) => node);
  return (
    <>
      <p className={classes.count} role="status">
        {counted(registry.totalCount, 'certificate', 'certificates')}
        {rows.length < registry.totalCount ? `, the first ${rows.length} shown` : ''}
      </p>
      <DataTable caption="Certificates" columns={registryColumns} rows={rows} rowId={({ id }) => id} />
      {registry.pageInfo.hasNextPage ? (
        <Button variant="default" mt="md" loading={loading} onClick={more}>
          Show more
        </Button>
      ) : null}
    </>
  );
}

/** Every certificate of the people who are here, first what expires next. */
export function RegistryPage() {
  const address = useAddress(registryAddress);
  return (
    <>
      <PageHeader title="Certificates">What the people who are here hold, first what expires next. A certificate that was renewed is left out: the newer one stands for it.</PageHeader>
      <Filters {...address} />
      <Found {...address} />
    </>
  );
}

export { RegistryPage as Component };
