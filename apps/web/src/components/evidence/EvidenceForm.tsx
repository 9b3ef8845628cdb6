import { TextInput } from '@mantine/core';
import type { EvidenceFrameworkQuery } from '../../generated/graphql.js';
import { today } from '../../lib/dates.js';
import { EvidenceFieldset, Words, type FormPart } from './EvidenceFieldset.js';
import { EvidenceMessages } from './EvidenceMessages.js';
import classes from './EvidenceForm.module.css';
import type { EvidenceState } from './evidence-keeper.js';
import type { Problems } from './evidence-problems.js';
import { QualityGuide } from './QualityMeter.js';
import { SkillPicker } from './SkillPicker.js';
import { VerifierPicker } from './VerifierPicker.js';

export type EvidenceFramework = NonNullable<EvidenceFrameworkQuery['currentFramework']>;

interface EvidenceFormProps {
  state: EvidenceState;
  onChange: FormPart['onChange'];
  skills: EvidenceFramework['skills'];
  /** What is missing to submit it, once that was tried. */
  unsaid?: Problems;
  /** It stands in a dialog: one column. */
  narrow?: boolean;
}

function What({ skills, ...part }: FormPart & Pick<EvidenceFormProps, 'skills'>) {
  const { fields, problems, onChange } = part;
  return (
    <EvidenceFieldset name="What was done">
      <Words field="what" long required {...part} />
      <div className={classes.pair}>
        <TextInput type="date" label="When it was done" description="The day on which it was finished, or went live." max={today()} value={fields.occurredOn} error={problems.get('occurredOn')} onChange={(event) => onChange({ occurredOn: event.currentTarget.value })} withAsterisk />
        <Words field="ownRole" {...part} />
      </div>
      <SkillPicker skills={skills} value={fields.skillIds} error={problems.get('skillIds')} onChange={(skillIds) => onChange({ skillIds })} />
    </EvidenceFieldset>
  );
}

function Numbers(part: FormPart) {
  return (
    <EvidenceFieldset name="The numbers" help="A number before and after is what makes a claim checkable.">
      <Words field="metric" {...part} />
      <div className={classes.pair}>
        <Words field="baseline" {...part} />
        <Words field="result" {...part} />
        <Words field="unit" {...part} />
      </div>
      <Words field="period" {...part} />
    </EvidenceFieldset>
  );
}

function Confirming(part: FormPart) {
  return (
    <EvidenceFieldset name="Who can confirm it">
      <VerifierPicker value={part.fields.verifierPerson} error={part.problems.get('verifierPerson')} onChange={(verifierPerson) => part.onChange({ verifierPerson })} />
      <Words field="verifier" {...part} />
    </EvidenceFieldset>
  );
}

function Story(part: FormPart) {
  return (
    <EvidenceFieldset name="The story behind it" help="None of it gives a point; some requirements ask for single parts, and it helps whoever decides.">
      <Words field="scale" {...part} />
      <Words field="complexity" long {...part} />
      <Words field="businessImpact" long {...part} />
      <Words field="security" long {...part} />
      <Words field="technologies" {...part} />
      <Words field="link" {...part} />
    </EvidenceFieldset>
  );
}

/** All parts of a piece of evidence, and its quality while it is typed. */
export function EvidenceForm({ state, onChange, skills, unsaid, narrow }: EvidenceFormProps) {
  const { fields } = state;
  const part: FormPart = { fields, problems: new Map([...(unsaid ?? []), ...state.problems]), onChange };
  return (
    <div className={classes.columns} data-narrow={narrow || undefined}>
      <div className={classes.fields}>
        <EvidenceMessages state={state} skills={skills} />
        <What skills={skills} {...part} />
        <Numbers {...part} />
        <Confirming {...part} />
        <Story {...part} />
      </div>
      <aside id={narrow ? undefined : 'quality'} className={classes.guide} aria-label="Quality of this evidence">
        <h2 className={classes.guideName}>Quality</h2>
        <QualityGuide fields={fields} />
      </aside>
    </div>
  );
}
