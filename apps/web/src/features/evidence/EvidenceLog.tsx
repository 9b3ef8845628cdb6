import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconClipboardText, IconFilterOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import { evidenceFrameworkQuery } from '../../components/evidence/evidence.query.js';
import type { EvidenceFramework } from '../../components/evidence/EvidenceForm.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { counted } from '../../lib/counts.js';
import { paths } from '../../lib/paths.js';
import { useAddress } from '../../lib/use-address.js';
import { useRefetchOnReturn } from '../../lib/use-refetch-on-return.js';
import { evidenceLogQuery } from './evidence-log.query.js';
import classes from './EvidenceLog.module.css';
import { EvidenceFilters } from './EvidenceFilters.js';
import { EvidenceRow } from './EvidenceRow.js';
import rowClasses from './EvidenceRow.module.css';
import { logAddress, type LogChoices } from './log-address.js';

interface EvidenceLogProps {
  personId: string;
  own: boolean;
}

function Nothing({ own, onShowAll }: { own: boolean; onShowAll: (() => void) | null }) {
  if (onShowAll) return <EmptyState icon={IconFilterOff} title="Nothing fits these filters" action={<Button variant="default" onClick={onShowAll}>Show all</Button>} />;
  if (!own) return <EmptyState icon={IconClipboardText} title="Nothing was submitted yet"><p>Drafts are seen by their author alone; what is submitted stands here.</p></EmptyState>;
  return (
    <EmptyState icon={IconClipboardText} title="No evidence yet" action={<Button component={Link} to={paths.evidenceNew}>Write down the first</Button>}>
      <p>Something that you did, with a number before and after. It backs your ratings in every cycle to come, and some requirements ask for it.</p>
    </EmptyState>
  );
}

function useLog(personId: string, { search, skill, state }: LogChoices) {
  const variables = { personId, search: search || null, skillId: skill || null, state: state || null };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(evidenceLogQuery, { variables });
  useRefetchOnReturn(refetch);
  const log = (data ?? previousData)?.evidenceLog;
  return { log, error: log ? undefined : error, loading, retry: () => void refetch(), more: () => void fetchMore({ variables: { after: log?.pageInfo.endCursor ?? null } }) };
}

function Pages({ personId, own, framework, choices, onShowAll }: EvidenceLogProps & { framework: EvidenceFramework; choices: LogChoices; onShowAll: () => void }) {
  const { log, error, loading, retry, more } = useLog(personId, choices);
  const filtered = Boolean(choices.search || choices.skill || choices.state);
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!log) return <LoadingState label="Fetching evidence" />;
  if (log.edges.length === 0) return <Nothing own={own} onShowAll={filtered ? onShowAll : null} />;
  return (
    <>
      <p className={classes.count} role="status">
        {counted(log.totalCount, 'piece of evidence', 'pieces of evidence')}
        {log.edges.length < log.totalCount ? `, the newest ${log.edges.length} shown` : ''}
      </p>
      <ul className={rowClasses.list}>
        {log.edges.map(({ node }) => (
          <EvidenceRow key={node.id} evidence={node} framework={framework} />
        ))}
      </ul>
      {log.pageInfo.hasNextPage ? (
        <Button variant="default" mt="md" loading={loading} onClick={more}>
          Show more
        </Button>
      ) : null}
    </>
  );
}

/** A person's evidence, newest work first, to search and to filter. */
export function EvidenceLog({ personId, own }: EvidenceLogProps) {
  const { choices, choose } = useAddress(logAddress);
  const { data, error, refetch } = useQuery(evidenceFrameworkQuery, { fetchPolicy: 'cache-first' });
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching evidence" />;
  const framework = data.currentFramework ?? { id: '', skills: [], tracks: [] };
  return (
    <>
      <EvidenceFilters choices={choices} choose={choose} skills={framework.skills} own={own} />
      <Pages personId={personId} own={own} framework={framework} choices={choices} onShowAll={() => choose({ search: '', skill: '', state: '' })} />
    </>
  );
}
