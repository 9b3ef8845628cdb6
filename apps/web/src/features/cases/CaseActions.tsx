import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Message } from '../../components/Message.js';
import { goOnAt, pageHeading } from '../../lib/go-on.js';
import { can, type Answer, type Case } from './case.model.js';
import { appealMutation, closeMutation, withdrawMutation } from './case-changes.query.js';
import { longestText } from './ReasonFields.js';
import { useCaseChange } from './use-case-change.js';

type Asked = 'APPEAL' | 'WITHDRAW' | 'CLOSE';

interface Words {
  /** On the button that opens it. */
  open: string;
  title: string;
  text: string;
  /** Null where no words are needed. */
  label: string | null;
  submit: string;
}

function wordsOf(asked: Asked, shown: Case): Words {
  const { name } = shown.person;
  if (asked === 'APPEAL') return { open: 'Ask for another panel', title: 'Ask for another panel?', text: 'Once, and with a reason. Nobody of the first panel is on the second; it decides from a new packet and reads your reason.', label: 'Why', submit: 'Ask for another panel' };
  if (asked === 'CLOSE') return { open: 'Close the case', title: 'Close the case?', text: `Nothing follows: ${name} cannot ask for another panel any more. The case can still be read.`, label: null, submit: 'Close the case' };
  if (shown.round === 2) return { open: 'Take the appeal back', title: 'Take the appeal back?', text: 'What was decided before stands. No other panel can be asked for.', label: 'Why', submit: 'Take it back' };
  return { open: 'Take the case back', title: 'Take the case back?', text: 'It ends before it is decided, and what was voted decides nothing. Your reason stands in the log. Another case can be opened later.', label: 'Why', submit: 'Take it back' };
}

function useAsked(shown: Case): (asked: Asked, text: string) => Promise<Answer | null | undefined> {
  const [appeal] = useMutation(appealMutation);
  const [withdraw] = useMutation(withdrawMutation);
  const [close] = useMutation(closeMutation);
  const caseId = shown.id;
  return async (asked, text) => {
    if (asked === 'APPEAL') return (await appeal({ variables: { input: { caseId, text } } })).data?.appealPromotion;
    if (asked === 'WITHDRAW') return (await withdraw({ variables: { input: { caseId, text } } })).data?.withdrawPromotion;
    return (await close({ variables: { caseId } })).data?.closePromotion;
  };
}

function Form({ asked, shown, onClose }: { asked: Asked; shown: Case; onClose: () => void }) {
  const { text, label, submit } = wordsOf(asked, shown);
  const send = useAsked(shown);
  const { attempt, busy, refusal } = useCaseChange();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = label !== null && !words.trim();
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMissing || !(await attempt(() => send(asked, words.trim())))) return;
    onClose();
    goOnAt(pageHeading);
  };
  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate>
      <Stack>
        {refusal ? <Message tone="error" title="Nothing has changed">{refusal.message}</Message> : null}
        <Text>{text}</Text>
        {label ? <Textarea label={label} withAsterisk autosize minRows={3} maxRows={10} maxLength={longestText} error={tried && isMissing ? 'Say why.' : undefined} value={words} onChange={({ currentTarget }) => setWords(currentTarget.value)} data-autofocus /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What can be done with the case as a whole; each says first what comes of it. */
export function CaseActions({ shown }: { shown: Case }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const offered = (['APPEAL', 'CLOSE', 'WITHDRAW'] as const).filter((action) => can(shown, action));
  return (
    <>
      {offered.map((action) => (
        <Button key={action} variant="default" onClick={() => setAsked(action)}>
          {wordsOf(action, shown).open}
        </Button>
      ))}
      <Modal opened={asked !== null} onClose={() => setAsked(null)} title={asked ? wordsOf(asked, shown).title : ''} closeButtonProps={{ 'aria-label': 'Close this dialog' }}>
        {asked ? <Form asked={asked} shown={shown} onClose={() => setAsked(null)} /> : null}
      </Modal>
    </>
  );
}
