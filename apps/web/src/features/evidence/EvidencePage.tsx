import { useQuery } from '@apollo/client/react';
import { IconMoodEmpty } from '@tabler/icons-react';
import { useLocation, useParams } from 'react-router';
import { evidenceFrameworkQuery, evidenceItemQuery } from '../../components/evidence/evidence.query.js';
import { emptyEvidence, keptOf } from '../../components/evidence/evidence-fields.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { Notice } from '../../components/Notice.js';
import { today } from '../../lib/dates.js';
import { useViewer } from '../../lib/viewer.js';
import { EvidenceDetail } from './EvidenceDetail.js';
import { EvidenceEditor } from './EvidenceEditor.js';

/** Whether this address was just made to begin something at. */
function useBegins(): boolean {
  const state: unknown = useLocation().state;
  return typeof state === 'object' && state !== null && 'begins' in state;
}

function NothingHere() {
  return (
    <Notice page icon={IconMoodEmpty} title="Nothing to see here">
      <p>There is no such evidence, or it is not shared with you. Drafts are seen by their author alone.</p>
    </Notice>
  );
}

/** One piece of evidence: to write while it is the viewer's own draft, else to read and, for those who may, to decide on. */
export function EvidencePage() {
  const { evidenceId = '' } = useParams();
  const begins = useBegins();
  const viewer = useViewer();
  const item = useQuery(evidenceItemQuery, { variables: { id: evidenceId } });
  const { data: names } = useQuery(evidenceFrameworkQuery, { fetchPolicy: 'cache-first' });
  if (!item.data || !names) return item.error ? <ErrorState page error={item.error} retry={() => void item.refetch()} /> : <LoadingState label="Fetching the evidence" rows={8} />;
  const framework = names.currentFramework ?? { id: '', skills: [], tracks: [] };
  const evidence = item.data.evidenceItem ?? null;
  if (!evidence && !begins) return <NothingHere />;
  const writable = !evidence || (evidence.person.id === viewer.person.id && (evidence.state === 'draft' || evidence.state === 'rejected'));
  if (writable) return <EvidenceEditor key={evidenceId} id={evidenceId} evidence={evidence} kept={evidence ? keptOf(evidence) : emptyEvidence(today())} framework={framework} />;
  return <EvidenceDetail key={evidenceId} evidence={evidence} framework={framework} />;
}

export { EvidencePage as Component };
