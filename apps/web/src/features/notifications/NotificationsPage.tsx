import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { Message } from '../../components/Message.js';
import { PageHeader } from '../../components/PageHeader.js';
import type { MessageLanguage, PreferencePartsFragment } from '../../generated/graphql.js';
import { useViewer } from '../../lib/viewer.js';
import { languageChoices, languageText } from './notification-words.js';
import classes from './Notifications.module.css';
import { myPreferencesQuery, savePreferencesMutation } from './notifications.query.js';
import { hereZone, zoneText } from './time-zones.js';
import { TimeZoneSelect } from './TimeZoneSelect.js';
import { useSaving } from './use-saving.js';

interface Draft {
  readonly language: MessageLanguage | '';
  readonly timeZone: string;
  readonly optedOut: boolean;
}

function Whether({ email, optOutAllowed, optedOut }: PreferencePartsFragment) {
  if (!email) return <Message tone="info" title="No e-mails are sent at present">Your organisation tells nobody by e-mail. What you choose here is kept for when it does.</Message>;
  if (optOutAllowed || !optedOut) return null;
  return (
    <Message tone="warning" title="You are told all the same">
      You chose to be sent no reminders. HR decided that everybody is told of what is due, so your choice is kept and does not count for now.
    </Message>
  );
}

function Without({ draft, stored, change }: { draft: Draft; stored: PreferencePartsFragment; change: (part: Partial<Draft>) => void }) {
  const description = stored.optOutAllowed
    ? 'Nothing reminds you of what is due. You still see it in Waymark, and whoever leads you is still told when you are late.'
    : 'HR decided that everybody is told. You may choose this all the same: it counts as soon as HR allows it.';
  return <Checkbox label="Send me no reminders" description={description} checked={draft.optedOut} onChange={(event) => change({ optedOut: event.currentTarget.checked })} />;
}

function Form({ stored }: { stored: PreferencePartsFragment }) {
  const [draft, setDraft] = useState<Draft>({ language: stored.language ?? '', timeZone: stored.timeZone ?? '', optedOut: stored.optedOut });
  const [mutate] = useMutation(savePreferencesMutation, { refetchQueries: [myPreferencesQuery] });
  const { save, changed, busy, done, refusal } = useSaving();
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    changed();
  };
  const send = () => save(async () => (await mutate({ variables: { input: { language: draft.language || null, timeZone: draft.timeZone || null, optedOut: draft.optedOut } } })).data?.saveMyNotificationPreferences);
  const here = hereZone();
  const elsewhere = (draft.timeZone || stored.defaultTimeZone) !== here;
  return (
    <form
      className={classes.card}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={classes.fields}>
        <Select label="Language" data={[{ value: '', label: `As the organisation: ${languageText[stored.defaultLanguage]}` }, ...languageChoices]} value={draft.language} onChange={(language) => change({ language: (language ?? '') as Draft['language'] })} allowDeselect={false} />
        <TimeZoneSelect label="Time zone" none={`As the organisation: ${zoneText(stored.defaultTimeZone)}`} value={draft.timeZone} onChange={(timeZone) => change({ timeZone })} description="Type to search. Reminders come between nine and six in the evening there, on weekdays." />
      </div>
      {elsewhere ? (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => change({ timeZone: here })}>{`Use this device’s: ${zoneText(here)}`}</Button>
        </div>
      ) : null}
      <Without draft={draft} stored={stored} change={change} />
      {refusal ? <Message tone="error" title="It was not saved">{refusal.message}</Message> : null}
      <div className={classes.actions}>
        <Button type="submit" loading={busy}>
          Save
        </Button>
        <span role="status">{done ? 'Saved.' : ''}</span>
      </div>
    </form>
  );
}

/** How the viewer is told of what waits for them: in which language, by which clock, and whether at all. */
export function NotificationsPage() {
  const { data, error, refetch } = useQuery(myPreferencesQuery);
  const { email } = useViewer().person;
  const stored = data?.myNotificationPreferences;
  return (
    <div className={classes.page}>
      <PageHeader title="Notifications">{`What waits for you is sent to ${email}, together in one e-mail, and never twice for the same reason.`}</PageHeader>
      {stored ? (
        <>
          <Whether {...stored} />
          <Form stored={stored} />
        </>
      ) : error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <LoadingState label="Fetching how you are told" />
      )}
    </div>
  );
}

export { NotificationsPage as Component };
