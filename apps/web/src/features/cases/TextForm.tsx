import { Button, Group, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Message } from '../../components/Message.js';
import { useTypedText } from '../../lib/use-typed-text.js';
import type { Answer } from './case.model.js';
import classes from './Cases.module.css';
import { longestText } from './ReasonFields.js';
import { useCaseChange } from './use-case-change.js';
import { isText, useUnsent } from './use-unsent.js';

interface TextFormProps {
  title: string;
  /** What comes of it, and who reads it. */
  children: ReactNode;
  label: string;
  submit: string;
  /** Said where nothing is written. */
  missing: string;
  failed: string;
  /** Under which it waits in this browser until it is sent. */
  about: string;
  /** As it is kept now. */
  kept?: string;
  send: (text: string) => Promise<Answer | null | undefined>;
}

/** One text of a case, kept in this browser while it is typed. */
export function TextForm({ title, children, label, submit, missing, failed, about, kept = '', send }: TextFormProps) {
  const draft = useUnsent({ about, empty: kept, isOwn: isText });
  const { attempt, busy, refusal } = useCaseChange();
  const [tried, setTried] = useState(false);
  const field = useTypedText(draft.value, draft.change);
  const text = draft.value.trim();
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (text && (await attempt(() => send(text)))) draft.sent();
  };
  return (
    <form className={`${classes.card} ${classes.form}`} onSubmit={(event) => void onSubmit(event)} noValidate aria-label={title}>
      <div>
        <h3 className={classes.subtitle}>{title}</h3>
        <p className={classes.muted}>{children}</p>
      </div>
      {refusal ? <Message tone="error" title={failed}>{refusal.message}</Message> : null}
      <Textarea label={label} autosize minRows={5} maxRows={20} maxLength={longestText} error={tried && !text ? missing : undefined} {...field} />
      <Group>
        <Button type="submit" loading={busy} disabled={text !== '' && text === kept}>
          {submit}
        </Button>
        <span className={classes.muted}>{text === kept.trim() ? '' : 'Not sent yet: kept in this browser alone.'}</span>
      </Group>
    </form>
  );
}
