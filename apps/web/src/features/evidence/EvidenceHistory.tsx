import { useQuery } from '@apollo/client/react';
import { IconHistory } from '@tabler/icons-react';
import { wordsOfState } from '../../components/evidence/evidence-words.js';
import { Disclosure } from '../../components/Disclosure.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import type { EvidencePartsFragment } from '../../generated/graphql.js';
import { momentText } from '../../lib/dates.js';
import { evidenceHistoryQuery } from './evidence-log.query.js';
import classes from './EvidenceHistory.module.css';

const did: Readonly<Record<string, string>> = { DRAFT: 'made it a draft', SUBMITTED: 'submitted it', ACCEPTED: 'accepted it', REJECTED: 'did not accept it' };

function Steps({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(evidenceHistoryQuery, { variables: { id }, fetchPolicy: 'network-only' });
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching what became of it" rows={2} />;
  if (data.evidenceHistory.length === 0) return <p className={classes.none}>It was imported as it is.</p>;
  return (
    <ol className={classes.steps}>
      {data.evidenceHistory.map((step) => (
        <li key={step.revision}>
          <span className={classes.who}>{step.by.name}</span> {did[step.state] ?? wordsOfState(step.state).label}, {momentText(step.at)}
          {step.reason ? <p className={classes.reason}>“{step.reason}”</p> : null}
        </li>
      ))}
    </ol>
  );
}

/** Who did what to it, when and why. */
export function EvidenceHistory({ evidence }: { evidence: EvidencePartsFragment }) {
  return (
    <div className={classes.history}>
      <Disclosure icon={IconHistory} title="What became of it">
        <Steps key={`${evidence.state} ${evidence.decision?.at ?? ''}`} id={evidence.id} />
      </Disclosure>
    </div>
  );
}
