import { useQuery } from '@apollo/client/react';
import { IconTarget } from '@tabler/icons-react';
import { useMemo } from 'react';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import type { Who } from '../../components/readiness/names.js';
import { trackStoryOf } from './track-story-of.js';
import { trackReadinessQuery } from './track.query.js';
import { TrackDetail } from './TrackDetail.js';
import { useFrameworkNames } from './use-framework-names.js';
import { usePersonRecord } from './use-person-record.js';

interface TrackViewProps {
  personId: string;
  trackId: string;
  /** The instant of the cards above: both speak of the same. */
  asOf: string;
  who: Who;
}

/** Fetches one track. A later instant of it is drawn over the earlier one, without a gap in which suppositions would be lost. */
function useTrackStory({ personId, trackId, asOf, who: { name, own } }: TrackViewProps) {
  const { data, previousData, error, refetch } = useQuery(trackReadinessQuery, { variables: { personId, trackId, asOf } });
  const record = usePersonRecord(personId);
  const framework = useFrameworkNames();
  const known = data ?? (previousData?.readiness?.trackId === trackId ? previousData : undefined);
  const isNamed = [record, framework].every((kept) => kept.data !== undefined || kept.error !== undefined);
  const kept = useMemo(() => ({ framework: framework.data?.currentFramework, record: record.data }), [framework.data, record.data]);
  const story = useMemo(() => (known && isNamed ? trackStoryOf(known, kept, { name, own }) : undefined), [known, isNamed, kept, name, own]);
  return { story, error: known ? undefined : error, retry: () => void refetch() };
}

/** One track of a person, from what the server says of it. */
export function TrackView(props: TrackViewProps) {
  const { story, error, retry } = useTrackStory(props);
  if (error) return <ErrorState error={error} retry={retry} />;
  if (story === undefined) return <LoadingState label="Fetching the track" rows={10} />;
  if (story === null) {
    return (
      <EmptyState icon={IconTarget} title="This track is not there any more">
        <p>A newer framework is in force. Load the page again to see its tracks.</p>
      </EmptyState>
    );
  }
  return <TrackDetail story={story} personId={props.personId} />;
}
