import { TextInput } from '@mantine/core';
import { defaultSettings } from '@waymark/scoring';
import classes from './SettingsForm.module.css';
import { toldNumber, type NumberField } from './settings-fields.js';
import { fieldId, type SettingsForm } from './use-settings-form.js';

interface NumberEntryProps {
  field: NumberField;
  form: SettingsForm;
}

/** One number of the formula: what it is, what it would be by default, and what is wrong with what was typed. */
export function NumberEntry({ field, form }: NumberEntryProps) {
  const { key, label, hint, unit } = field;
  return (
    <TextInput
      id={fieldId(key)}
      className={classes.number}
      label={unit ? <>{label}<span className="wm-visually-hidden">, {unit}</span></> : label}
      description={<>{hint} <span className={classes.default}>Default {toldNumber(field, field.of(defaultSettings))}.</span></>}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode={field.whole ? 'numeric' : 'decimal'}
      autoComplete="off"
      rightSection={unit ? <span aria-hidden className={classes.unit}>{unit}</span> : null}
      rightSectionWidth={unit && unit.length > 1 ? 64 : 36}
      rightSectionPointerEvents="none"
      value={form.draft.numbers[key]}
      error={form.shown.get(key)}
      onChange={(event) => form.setNumber(key, event.currentTarget.value)}
      onBlur={() => form.leave(key)}
    />
  );
}
