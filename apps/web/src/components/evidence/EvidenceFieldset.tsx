import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './EvidenceForm.module.css';
import type { EvidenceFields, TextField } from './evidence-fields.js';
import { longestPart, longestRole, type Problems } from './evidence-problems.js';
import { fieldWords } from './evidence-words.js';

/** What every part of the form is given. */
export interface FormPart {
  fields: EvidenceFields;
  problems: Problems;
  onChange: (part: Partial<EvidenceFields>) => void;
}

interface FieldsetProps {
  name: string;
  help?: string;
  children: ReactNode;
}

/** Fields that belong together, under their name. */
export function EvidenceFieldset({ name, help, children }: FieldsetProps) {
  return (
    <section className={classes.group} aria-label={name}>
      <h2 className={classes.groupName}>{name}</h2>
      {help ? <p className={classes.groupHelp}>{help}</p> : null}
      {children}
    </section>
  );
}

interface WordsProps extends FormPart {
  field: TextField;
  /** A text of several lines. */
  long?: boolean;
  required?: boolean;
}

const roles = ['lead', 'owner', 'contributor'];

/** One part in words, with what to write there. */
export function Words({ field, long, required, fields, problems, onChange }: WordsProps) {
  const { label, help, placeholder } = fieldWords[field];
  const shared = { label, description: help, placeholder, value: fields[field], error: problems.get(field), withAsterisk: required };
  if (field === 'ownRole') return <Autocomplete {...shared} data={roles} maxLength={longestRole} onChange={(ownRole) => onChange({ ownRole })} />;
  if (long) return <Textarea {...shared} autosize minRows={2} maxRows={8} maxLength={longestPart} onChange={(event) => onChange({ [field]: event.currentTarget.value })} />;
  return <TextInput {...shared} type={field === 'link' ? 'url' : 'text'} maxLength={longestPart} onChange={(event) => onChange({ [field]: event.currentTarget.value })} />;
}
