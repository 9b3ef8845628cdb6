import { useQuery } from '@apollo/client/react';
import { IconMoodEmpty } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { Notice } from '../../components/Notice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { useViewer } from '../../lib/viewer.js';
import { proposeQuery } from './case-lookups.query.js';
import { ProposeForm } from './ProposeForm.js';

/** Proposes somebody for promotion: oneself, or somebody whom the viewer leads. */
export function ProposePage() {
  const { personId = '' } = useParams();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(proposeQuery, { variables: { personId }, fetchPolicy: 'network-only' });
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching how they stand" />;
  if (!data.person) {
    return (
      <Notice page icon={IconMoodEmpty} title="Nobody to propose here">
        <p>There is no such person, or they are not shared with you.</p>
      </Notice>
    );
  }
  const own = data.person.id === viewer.person.id;
  return (
    <>
      <PageHeader title={own ? 'Propose yourself for promotion' : `Propose ${data.person.name} for promotion`}>
        The score decides nothing: people do, with everything on the table. A case can be opened wherever readiness stands.
      </PageHeader>
      <ProposeForm key={data.person.id} data={data} person={data.person} own={own} />
    </>
  );
}

export { ProposePage as Component };
