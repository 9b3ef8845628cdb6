import { useQuery } from '@apollo/client/react';
import { Tabs } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { PageHeader } from '../../components/PageHeader.js';
import type { FrameworkQuery } from '../../generated/graphql.js';
import { dayText } from '../../lib/dates.js';
import { frameworkQuery } from './framework.query.js';
import { NoFramework } from './NoFramework.js';
import { SkillCatalogue } from './SkillCatalogue.js';
import { TrackCatalogue } from './TrackCatalogue.js';

export type Framework = NonNullable<FrameworkQuery['currentFramework']>;

function Shown({ framework }: { framework: Framework }) {
  const [search, setSearch] = useSearchParams();
  const tab = search.get('show') === 'tracks' ? 'tracks' : 'skills';
  return (
    <>
      <PageHeader title="Framework">
        {framework.name}, version {framework.number}, in force since {dayText(framework.effectiveFrom)}: {framework.skills.length} skills, {framework.tracks.length} tracks.
      </PageHeader>
      <Tabs value={tab} onChange={(show) => setSearch(show === 'tracks' ? { show } : {}, { replace: true })} keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="skills">Skills</Tabs.Tab>
          <Tabs.Tab value="tracks">Tracks</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="skills">
          <SkillCatalogue framework={framework} />
        </Tabs.Panel>
        <Tabs.Panel value="tracks">
          <TrackCatalogue framework={framework} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** What people are assessed against: every skill with its levels in words, every track with what it asks for. */
export function FrameworkPage() {
  const { data, error, refetch } = useQuery(frameworkQuery);
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching the framework" />;
  return data.currentFramework ? <Shown framework={data.currentFramework} /> : <NoFramework />;
}

export { FrameworkPage as Component };
