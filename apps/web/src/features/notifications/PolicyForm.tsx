import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Message } from '../../components/Message.js';
import type { MessageLanguage, PolicyPartsFragment } from '../../generated/graphql.js';
import { daysOf, languageChoices } from './notification-words.js';
import classes from './Notifications.module.css';
import { TestButton } from './TestButton.js';
import { TimeZoneSelect } from './TimeZoneSelect.js';
import { useSavePolicy } from './use-policy.js';

interface Draft {
  readonly dueSoon: string;
  readonly escalate: string;
  readonly certificates: string;
  readonly optOutAllowed: boolean;
  readonly language: MessageLanguage;
  readonly timeZone: string;
  readonly email: boolean;
}

const draftOf = ({ dueSoonDays, escalateAfterDays, certificateDays, ...rest }: PolicyPartsFragment): Draft => ({ ...rest, dueSoon: dueSoonDays.join(', '), escalate: String(escalateAfterDays), certificates: certificateDays.join(', ') });

const oneDay = (text: string) => (/^\d{1,2}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 90 ? Number(text) : null);

/** What is wrong, by field. */
function mistakesIn({ dueSoon, escalate, certificates }: Draft) {
  const several = 'Name 1 to 5 days from 1 to 365, with commas between them.';
  return { dueSoon: daysOf(dueSoon) ? undefined : several, certificates: daysOf(certificates) ? undefined : several, escalate: oneDay(escalate) === null ? 'Name a number of days from 1 to 90.' : undefined };
}

interface FieldsProps {
  draft: Draft;
  mistakes: Partial<ReturnType<typeof mistakesIn>>;
  change: (part: Partial<Draft>) => void;
}

function When({ draft, mistakes, change }: FieldsProps) {
  const text = (name: 'dueSoon' | 'escalate' | 'certificates') => ({ value: draft[name], error: mistakes[name], inputWrapperOrder: ['label' as const, 'input' as const, 'description' as const, 'error' as const], onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }) });
  return (
    <div className={classes.fields}>
      <TextInput label="Days before something is due" description="Self-assessments and ratings. Who is late is told once more." {...text('dueSoon')} />
      <TextInput label="Days late until their lead is told" description="Of a lead who is late, whoever leads them; of one whom nobody leads, HR." inputMode="numeric" {...text('escalate')} />
      <TextInput label="Days before a certificate expires" description="And once more when it has." {...text('certificates')} />
    </div>
  );
}

function How({ draft, change }: FieldsProps) {
  return (
    <>
      <div className={classes.fields}>
        <Select label="Language" description="Of whoever has not chosen one." inputWrapperOrder={['label', 'input', 'description', 'error']} data={languageChoices} value={draft.language} onChange={(language) => language && change({ language: language as MessageLanguage })} allowDeselect={false} />
        <TimeZoneSelect label="Time zone" description="Of whoever has not chosen one. Type to search." value={draft.timeZone} onChange={(timeZone) => change({ timeZone })} />
      </div>
      <Checkbox label="Tell people by e-mail" description="Off: nobody is sent anything, and what becomes due meanwhile is told when it is on again." checked={draft.email} onChange={(event) => change({ email: event.currentTarget.checked })} />
      <Checkbox label="People may choose to be sent no reminders" description="Off: such choices are kept, and do not count. Each of them is told so on their own page." checked={draft.optOutAllowed} onChange={(event) => change({ optOutAllowed: event.currentTarget.checked })} />
    </>
  );
}

/** When and how people are told. */
export function PolicyForm({ policy, mayTest }: { policy: PolicyPartsFragment; mayTest: boolean }) {
  const [draft, setDraft] = useState(() => draftOf(policy));
  const [tried, setTried] = useState(false);
  const { savePolicy, changed, busy, done, refusal } = useSavePolicy(policy);
  const found = mistakesIn(draft);
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    changed();
  };
  const submit = () => {
    setTried(true);
    const [dueSoonDays, escalateAfterDays, certificateDays] = [daysOf(draft.dueSoon), oneDay(draft.escalate), daysOf(draft.certificates)];
    if (!dueSoonDays || !escalateAfterDays || !certificateDays) return;
    const { optOutAllowed, language, timeZone, email } = draft;
    void savePolicy({ dueSoonDays, escalateAfterDays, certificateDays, optOutAllowed, language, timeZone, email });
  };
  const fields = { draft, mistakes: tried ? found : {}, change };
  return (
    <form
      className={classes.card}
      aria-label="When and how people are told"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2 className={classes.heading}>When and how</h2>
      <When {...fields} />
      <How {...fields} />
      {refusal ? <Message tone="error" title="It was not saved">{refusal.message}</Message> : null}
      <div className={classes.actions}>
        <Button type="submit" loading={busy}>
          Save
        </Button>
        {mayTest && policy.mailServer ? <TestButton channel="EMAIL">Send me a test e-mail</TestButton> : null}
        <span role="status">{done ? 'Saved.' : ''}</span>
      </div>
    </form>
  );
}
