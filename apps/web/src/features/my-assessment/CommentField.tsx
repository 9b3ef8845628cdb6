import { Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';

interface CommentFieldProps {
  skill: string;
  value: string;
  /** Just opened by the reader: the cursor goes there. */
  focus: boolean;
  onChange: (comment: string) => void;
}

/** What the person wants their manager to know of this answer. */
export function CommentField({ skill, value, focus, onChange }: CommentFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  return <Textarea ref={field} aria-label={`Comment on ${skill}`} placeholder="What should your manager know of this? An example is best." autosize minRows={1} maxRows={8} maxLength={2000} mt="xs" value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}
