import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconHistory, IconMoodEmpty, IconRoute, IconStairsUp, IconTarget } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { Notice } from '../../components/Notice.js';
import { PageHeader } from '../../components/PageHeader.js';
import type { PersonReadinessQuery } from '../../generated/graphql.js';
import { endOfDay } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { readyScoreOn } from '../../lib/ready-score.js';
import { useRefetchOnReturn } from '../../lib/use-refetch-on-return.js';
import { hasRole, useViewer } from '../../lib/viewer.js';
import { asOfIn } from './as-of.js';
import { PastDay } from './PastDay.js';
import { personReadinessQuery } from './person.query.js';
import { PersonRecord } from './PersonRecord.js';
import classes from './PersonView.module.css';
import { TrackCards } from './TrackCards.js';
import { TrackView } from './TrackView.js';

type Person = NonNullable<PersonReadinessQuery['person']>;

function Head({ person, own }: { person: Person; own: boolean }) {
  const viewer = useViewer();
  const teams = person.memberships.filter(({ to }) => to === null).map(({ team }) => team.name);
  const toHistory = (
    <Button component={Link} to={own ? paths.myHistory : paths.personHistory(person.id)} variant="default" leftSection={<IconHistory size={16} aria-hidden />}>
      How skills moved
    </Button>
  );
  const toPlan = (
    <Button component={Link} to={own ? paths.plan : paths.personPlan(person.id)} variant="default" leftSection={<IconRoute size={16} aria-hidden />}>
      {own ? 'My plan' : 'Development plan'}
    </Button>
  );
  // Others than their lead are refused by the server; to HR, who proposes nobody, it is not offered.
  const isOffered = own || hasRole(viewer, 'MANAGER');
  const toPromotion = isOffered ? (
    <Button component={Link} to={own ? paths.myCases : paths.propose(person.id)} variant="default" leftSection={<IconStairsUp size={16} aria-hidden />}>
      {own ? 'My promotion cases' : 'Propose for promotion'}
    </Button>
  ) : null;
  const about = [person.title, teams.join(', ')].filter(Boolean).join(' · ');
  return (
    <PageHeader title={own ? 'My readiness' : person.name} documentTitle={own ? 'My readiness' : `${person.name}’s readiness`} actions={<>{toPlan}{toPromotion}{toHistory}</>}>
      {own ? 'Where you stand toward each track, what stands in the way, and the least that would change it. Whoever leads you sees the same page.' : about}
    </PageHeader>
  );
}

interface TracksProps {
  tracks: PersonReadinessQuery['readinessByTrack'];
  readyScore: number | undefined;
  person: Person;
  own: boolean;
}

function Tracks({ tracks, readyScore, person, own }: TracksProps) {
  const [search, setSearch] = useSearchParams();
  const chosen = tracks.find(({ trackId }) => trackId === search.get('track')) ?? tracks[0];
  if (!chosen) {
    return (
      <EmptyState icon={IconTarget} title="No track to measure against yet">
        <p>Once a framework is in force, readiness toward each of its tracks stands here.</p>
      </EmptyState>
    );
  }
  const choose = (track: string) => setSearch((now) => new URLSearchParams([...now].filter(([part]) => part !== 'track').concat([['track', track]])), { replace: true, preventScrollReset: true });
  return (
    <>
      <TrackCards tracks={tracks} chosen={chosen.trackId} readyScore={readyScore} onChoose={choose} />
      <TrackView key={chosen.trackId} personId={person.id} trackId={chosen.trackId} asOf={chosen.asOf} who={{ name: person.name, own }} />
    </>
  );
}

/** A person: readiness toward each track with its explanation, then what it rests on. */
export function PersonView({ personId, own }: { personId: string; own: boolean }) {
  const [search] = useSearchParams();
  const asOf = asOfIn(search);
  const { data, error, refetch } = useQuery(personReadinessQuery, { variables: { personId, asOf: asOf === null ? null : endOfDay(asOf) } });
  useRefetchOnReturn(refetch);
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching readiness" rows={8} />;
  if (!data.person) {
    return (
      <Notice page icon={IconMoodEmpty} title="Nobody to see here">
        <p>There is no such person, or they are not shared with you.</p>
      </Notice>
    );
  }
  return (
    <div className={classes.view}>
      <Head person={data.person} own={own} />
      {asOf === null ? null : <PastDay asOf={asOf} />}
      <Tracks tracks={data.readinessByTrack} readyScore={readyScoreOn(data.scoringSettingsVersions, asOf)} person={data.person} own={own} />
      <PersonRecord personId={personId} own={own} />
    </div>
  );
}
