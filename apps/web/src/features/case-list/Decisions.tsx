import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { outcomeTitles } from '../../lib/case-state-words.js';
import { dateText } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { stateWords } from '../../lib/state-words.js';
import { scoreThen, type DecisionAtScore } from './case-list-words.js';
import { promotionDecisionsQuery } from './case-list.query.js';
import classes from './CaseList.module.css';

type Tracks = readonly { readonly id: string; readonly name: string }[];

function stateText(state: string): string {
  return Object.hasOwn(stateWords, state) ? stateWords[state as keyof typeof stateWords].title : state;
}

function columnsOf(tracks: Tracks): DataColumn<DecisionAtScore>[] {
  const trackOf = ({ trackId }: DecisionAtScore) => tracks.find(({ id }) => id === trackId)?.name ?? trackId;
  return [
    {
      id: 'person', header: 'Person', value: ({ person }) => person.name,
      cell: ({ person, caseId, round }) => (
        <Anchor component={Link} to={paths.case(caseId)} inherit aria-label={`${person.name}, the case${round > 1 ? ' after its appeal' : ''}`}>
          {person.name}
        </Anchor>
      ),
    },
    { id: 'track', header: 'To', value: trackOf, cell: trackOf },
    { id: 'day', header: 'Decided', value: ({ decidedOn }) => decidedOn, cell: ({ decidedOn, round }) => `${dateText(decidedOn)}${round > 1 ? ', on appeal' : ''}`, width: '170px' },
    { id: 'outcome', header: 'Decision', value: ({ outcome }) => outcomeTitles[outcome], cell: ({ outcome }) => outcomeTitles[outcome] },
    { id: 'state', header: 'State then', value: ({ readinessState }) => stateText(readinessState), cell: ({ readinessState }) => stateText(readinessState) },
    { id: 'score', header: 'Score then', value: ({ score }) => score ?? null, cell: scoreThen, numeric: true },
    { id: 'coverage', header: 'Known then', value: ({ coverage }) => coverage, cell: ({ coverage }) => `${Math.round(coverage * 100)} %`, numeric: true },
  ];
}

/** What was decided beside what readiness said of it then: for the question whether the score says anything. */
export function Decisions({ tracks }: { tracks: Tracks }) {
  const { data, error, refetch } = useQuery(promotionDecisionsQuery, { fetchPolicy: 'cache-and-network' });
  return (
    <section className={classes.part}>
      <h2 className={classes.title}>Decisions beside the score</h2>
      <p className={classes.note}>What people decided, and what readiness had said when the panel opened. It decided nothing: this is for the question whether it says anything. Your own are not in it.</p>
      {error && !data ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState label="Fetching decisions" rows={3} /> : null}
      {data?.promotionDecisions.length === 0 ? <p className={classes.note}>Nothing has been decided yet.</p> : null}
      {data && data.promotionDecisions.length > 0 ? <DataTable caption="Decisions beside the score" columns={columnsOf(tracks)} rows={data.promotionDecisions} rowId={({ caseId, round }) => `${caseId}:${round}`} /> : null}
    </section>
  );
}
