import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Kbd } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { evidenceFrameworkQuery } from '../../components/evidence/evidence.query.js';
import type { EvidenceFramework } from '../../components/evidence/EvidenceForm.js';
import { QualityMeter } from '../../components/evidence/QualityMeter.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { PageHeader } from '../../components/PageHeader.js';
import type { EvidencePartsFragment } from '../../generated/graphql.js';
import { counted } from '../../lib/counts.js';
import { dayText } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { useRefetchOnReturn } from '../../lib/use-refetch-on-return.js';
import { DecideDialog, type Decision } from './DecideDialog.js';
import { evidenceToDecideQuery } from './evidence-log.query.js';
import { EvidenceFacts } from './EvidenceFacts.js';
import { SpeaksFor } from './EvidenceRow.js';
import classes from './ToDecidePage.module.css';
import { useDecideKeys } from './use-decide-keys.js';

interface ItemProps {
  evidence: EvidencePartsFragment;
  framework: EvidenceFramework;
  onDecide: (evidenceId: string, decision: Decision) => void;
}

function Item({ evidence, framework, onDecide }: ItemProps) {
  const { id, what, person, submittedAt, quality, missing, skillIds } = evidence;
  return (
    <article className={classes.item} data-evidence={id} tabIndex={-1} aria-labelledby={`what-${id}`}>
      <header className={classes.head}>
        <div>
          <h2 id={`what-${id}`} className={classes.what}>
            {what}
          </h2>
          <p className={classes.by}>
            {person.name}, waits since {submittedAt ? dayText(submittedAt) : 'before Waymark kept the day'} ·{' '}
            <Anchor component={Link} to={paths.evidenceItem(id)} size="sm">
              Open<span className="wm-visually-hidden"> {what}</span>
            </Anchor>
          </p>
        </div>
        <QualityMeter quality={quality} missing={missing} />
      </header>
      <SpeaksFor skillIds={skillIds} framework={framework} />
      <EvidenceFacts evidence={evidence} />
      <div className={classes.actions}>
        <Button onClick={() => onDecide(id, 'accept')} aria-label={`Accept ${what}`}>
          Accept
        </Button>
        <Button variant="default" onClick={() => onDecide(id, 'reject')} aria-label={`Do not accept ${what}`}>
          Do not accept
        </Button>
      </div>
    </article>
  );
}

function Items({ items, framework }: { items: readonly EvidencePartsFragment[]; framework: EvidenceFramework }) {
  const [deciding, setDeciding] = useState<{ id: string; decision: Decision } | null>(null);
  const [helping, setHelping] = useState(false);
  const onDecide = (id: string, decision: Decision) => setDeciding({ id, decision });
  const onKeyDown = useDecideKeys({ onDecide, onHelp: () => setHelping((shown) => !shown) });
  const evidence = items.find(({ id }) => id === deciding?.id);
  const list = useRef<HTMLDivElement>(null);
  const onClose = () => {
    list.current?.querySelector<HTMLElement>(`[data-evidence="${deciding?.id ?? ''}"]`)?.focus({ preventScroll: true });
    setDeciding(null);
  };
  // What was decided on leaves the list: the reader goes on from the heading.
  const onDone = () => document.querySelector<HTMLElement>('h1')?.focus();
  return (
    <>
      <p className={classes.keys} role="status">
        {counted(items.length, 'piece', 'pieces')} of evidence.{' '}
        {helping ? 'Within one of them: J and K lead to the next and the one before, A accepts, R does not; each asks once more.' : <span className={classes.hint}>Press <Kbd size="xs">?</Kbd> within one for the keys.</span>}
      </p>
      {/* Keys are caught here once for all items; each button below is reachable and works without them. */}
      <div ref={list} className={classes.list} role="presentation" onKeyDown={onKeyDown}>
        {items.map((item) => (
          <Item key={item.id} evidence={item} framework={framework} onDecide={onDecide} />
        ))}
      </div>
      {evidence ? <DecideDialog evidence={evidence} decision={deciding?.decision ?? null} onClose={onClose} onDone={onDone} /> : null}
    </>
  );
}

function Waiting() {
  const { data, error, refetch } = useQuery(evidenceToDecideQuery);
  const { data: names } = useQuery(evidenceFrameworkQuery, { fetchPolicy: 'cache-first' });
  useRefetchOnReturn(refetch);
  if (!data || !names) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching what waits" />;
  if (data.evidenceToDecide.length === 0) return <EmptyState icon={IconChecks} title="Nothing waits for you"><p>What your people submit, or name you for as the one who can confirm it, stands here until somebody decides.</p></EmptyState>;
  return <Items items={data.evidenceToDecide} framework={names.currentFramework ?? { id: '', skills: [], tracks: [] }} />;
}

/** Evidence that waits for the viewer as verifier or as lead, longest waiting first. */
export function ToDecidePage() {
  return (
    <>
      <PageHeader title="Evidence to decide">Whether it happened as it is told. Accepted evidence counts for readiness; what is not accepted goes back with your reason. Longest waiting first.</PageHeader>
      <Waiting />
    </>
  );
}

export { ToDecidePage as Component };
