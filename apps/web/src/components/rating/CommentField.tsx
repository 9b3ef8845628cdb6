import { Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTypedText } from '../../lib/use-typed-text.js';

interface CommentFieldProps {
  /** What is commented on. */
  on: string;
  placeholder: string;
  value: string;
  /** Just opened by the reader: the cursor goes there. */
  focus: boolean;
  onChange: (comment: string) => void;
}

/** What is to be known of an answer beside its level. */
export function CommentField({ on, placeholder, value, focus, onChange }: CommentFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useTypedText(value, onChange);
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  return <Textarea ref={field} aria-label={`Comment on ${on}`} placeholder={placeholder} autosize minRows={1} maxRows={8} maxLength={2000} mt="xs" {...text} />;
}
