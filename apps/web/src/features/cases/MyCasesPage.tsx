import { useQuery } from '@apollo/client/react';
import { Anchor, Button } from '@mantine/core';
import { IconGavel, IconStairsUp } from '@tabler/icons-react';
import { Link } from 'react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { StatePill } from '../../components/StatePill.js';
import type { MyPromotionCasesQuery } from '../../generated/graphql.js';
import { dayText } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { useViewer } from '../../lib/viewer.js';
import { myCasesQuery, toldQuery } from './case-lookups.query.js';
import { stateTitles } from './case-words.js';
import classes from './Cases.module.css';
import { OutcomePill } from './DecisionView.js';

type Summary = MyPromotionCasesQuery['promotionCases'][number];

/** What one was told last in a case; asked anew at each visit, since it may have been told since the last. */
function LastTold({ caseId }: { caseId: string }) {
  const { data } = useQuery(toldQuery, { variables: { id: caseId }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const last = data?.promotionCase.rounds.findLast(({ told }) => told !== null);
  if (!last?.told) return null;
  return (
    <>
      {last.decision ? (
        <p className={classes.row}>
          <OutcomePill outcome={last.decision.outcome} until={last.decision.postponedUntil} />
        </p>
      ) : null}
      <p className={classes.quote}>{last.told.text}</p>
      <p className={classes.muted}>You were told on {dayText(last.told.at)}.</p>
    </>
  );
}

function OwnCase({ summary: { id, trackName, state, since, nominatedAt } }: { summary: Summary }) {
  const wasTold = state === 'TOLD' || state === 'APPEALED' || state === 'CLOSED' || state === 'PANEL' || state === 'DECIDED';
  return (
    <li className={`${classes.card} ${classes.stack}`}>
      <div className={classes.between}>
        <h2 className={classes.subtitle}>
          <Anchor component={Link} to={paths.case(id)} inherit>
            To {trackName}
          </Anchor>
        </h2>
        <StatePill tone={state === 'CLOSED' || state === 'WITHDRAWN' ? 'quiet' : 'accent'}>{stateTitles[state]}</StatePill>
      </div>
      <p className={classes.muted}>
        Proposed {dayText(nominatedAt)}; as it stands since {dayText(since)}.
      </p>
      {wasTold ? <LastTold caseId={id} /> : null}
    </li>
  );
}

/** The viewer's own promotion cases, and what they were told. */
export function MyCasesPage() {
  const { person } = useViewer();
  const { data, error, refetch } = useQuery(myCasesQuery, { fetchPolicy: 'cache-and-network' });
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching your promotion cases" />;
  const own = data.promotionCases.filter((summary) => summary.person.id === person.id).toSorted((one, other) => (one.nominatedAt < other.nominatedAt ? 1 : -1));
  const propose = (
    <Button component={Link} to={paths.propose(person.id)} leftSection={<IconStairsUp size={16} aria-hidden />}>
      Propose yourself
    </Button>
  );
  return (
    <>
      <PageHeader title="My promotion cases" actions={propose}>
        Whether you are promoted is decided by people, with everything on the table. Until you are told you see where a case stands; then you read the decision, its reasons, and what it was decided from.
      </PageHeader>
      {own.length === 0 ? (
        <EmptyState icon={IconGavel} title="No promotion case yet">
          <p>You can propose yourself, or whoever leads you can.</p>
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {own.map((summary) => (
            <OwnCase key={summary.id} summary={summary} />
          ))}
        </ul>
      )}
    </>
  );
}

export { MyCasesPage as Component };
