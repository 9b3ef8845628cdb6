import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { Message } from '../../components/Message.js';
import { PageHeader } from '../../components/PageHeader.js';
import { momentText } from '../../lib/dates.js';
import { hasRole, useViewer } from '../../lib/viewer.js';
import { FormulaInWords } from './FormulaInWords.js';
import { scoringSettingsQuery } from './scoring-settings.query.js';
import classes from './ScoringSettingsPage.module.css';
import { storyOf, type SettingsStory, type SettingsVersion } from './settings.model.js';
import { SettingsForm } from './SettingsForm.js';
import { VersionList } from './VersionList.js';

function inForce({ version, effectiveFrom }: SettingsVersion): string {
  if (version === 0 || !effectiveFrom) return 'The default is in force, version 0: nothing else was decided.';
  return `Version ${version} is in force since ${momentText(effectiveFrom)}.`;
}

function Done({ version }: { version: SettingsVersion }) {
  return (
    <div className={classes.done}>
      <Message tone="done" title={`Version ${version.version} is in force`}>
        Everybody is being reckoned anew, which takes a while. Past results stay as they were.
      </Message>
    </div>
  );
}

function Shown({ story }: { story: SettingsStory }) {
  const mayChange = hasRole(useViewer(), 'HR', 'ADMIN');
  const [changing, setChanging] = useState(false);
  const [done, setDone] = useState<SettingsVersion | null>(null);
  const [current] = story.versions;
  const close = (version: SettingsVersion | null) => {
    setDone(version);
    setChanging(false);
    // What had the focus is gone with the form.
    document.querySelector<HTMLElement>('main h1, h1')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  };
  const button = mayChange && !changing ? <Button leftSection={<IconAdjustments size={16} aria-hidden />} onClick={() => setChanging(true)}>Change</Button> : null;
  return (
    <>
      <PageHeader title="How readiness is reckoned" actions={button}>
        The formula is open: everybody may read it. HR and administrators settle its numbers. {inForce(current)}
      </PageHeader>
      {done && !changing ? <Done version={done} /> : null}
      {changing ? <SettingsForm story={story} onDone={close} onCancel={() => close(null)} /> : <FormulaInWords settings={current.settings} names={story.names} />}
      <VersionList story={story} />
    </>
  );
}

/** The formula in plain words for everybody; its numbers to change for HR and administrators; who changed what, when and why. */
export function ScoringSettingsPage() {
  const { data: fetched, previousData, error, refetch } = useQuery(scoringSettingsQuery);
  // Asked again without an answer, what was there stays: a form that is being filled in among it.
  const data = fetched ?? previousData;
  const story = useMemo(() => (data ? storyOf(data) : undefined), [data]);
  if (story) return <Shown story={story} />;
  if (story === null) return <EmptyState page icon={IconAdjustments} title="No settings to show"><p>Not even the default is there. Tell your administrator.</p></EmptyState>;
  return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching how readiness is reckoned" />;
}

export { ScoringSettingsPage as Component };
