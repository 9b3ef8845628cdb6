import { Anchor, Button } from '@mantine/core';
import { Link } from 'react-router';
import { Disclosure } from '../../components/Disclosure.js';
import { StatePill } from '../../components/StatePill.js';
import { today } from '../../lib/dates.js';
import { listed } from '../../lib/phrases.js';
import { paths } from '../../lib/paths.js';
import classes from './Plan.module.css';
import { keptItems, type Plan } from './plan.model.js';
import { metText, nineStepsId, type Step, type Template } from './plan-template.model.js';
import { added, sent, type PlanChanges } from './use-plan-change.js';

const words = { RATING: 'a rating', EVIDENCE: 'evidence', CERTIFICATE: 'a certificate', CYCLE: 'a cycle' } as const;

/** "Met by a rating and evidence", each piece of evidence a link to it. */
function MetBy({ metBy }: Pick<Step, 'metBy'>) {
  const kinds = [...new Set(metBy.map(({ kind }) => words[kind]))];
  const pieces = metBy.filter(({ kind }) => kind === 'EVIDENCE');
  return (
    <p className={classes.words}>
      Met by {listed(kinds)}.{' '}
      {pieces.slice(0, 3).map(({ id }, index) => (
        <Anchor key={id} component={Link} to={paths.evidenceItem(id)} mr="xs">
          {pieces.length === 1 ? 'See the evidence' : `Evidence ${index + 1}`}
        </Anchor>
      ))}
    </p>
  );
}

function Broken({ step: { isBroken, missingSkillIds } }: { step: Step }) {
  const missing = missingSkillIds.length > 0 ? `The framework in force has no skill ${listed(missingSkillIds)}.` : '';
  const text = isBroken ? `${missing} By the framework in force nobody can meet this step.`.trim() : missing;
  return text ? <p className={classes.muted}>{text}</p> : null;
}

/** `onAdd` null: it is in the plan, needs none, or the reader does not write. */
function StepRow({ step, isPlanned, busy, onAdd }: { step: Step; isPlanned: boolean; busy: boolean; onAdd: (() => void) | null }) {
  return (
    <li className={classes.item}>
      <div>
        <h3 className={classes.title}>
          {step.title} <StatePill tone={step.isMet ? 'good' : 'quiet'}>{step.isMet ? 'Met' : 'Open'}</StatePill>
          {step.isOptional ? <StatePill tone="quiet">Optional</StatePill> : null}
          {isPlanned ? <StatePill tone="accent">In the plan</StatePill> : null}
        </h3>
        <p className={classes.muted}>
          Done when: {step.doneWhen} {step.isOptional ? 'It never moves readiness.' : ''}
        </p>
        {step.isMet ? <MetBy metBy={step.metBy} /> : null}
        <Broken step={step} />
      </div>
      {onAdd ? (
        <Button variant="default" size="compact-sm" disabled={busy} aria-label={`Add to the plan: ${step.title}`} onClick={onAdd}>
          Add to the plan
        </Button>
      ) : null}
    </li>
  );
}

interface PlanTemplatesProps {
  templates: readonly Template[];
  /** Null: there is none to add a step to. */
  plan: Plan | null;
  changes: PlanChanges;
  writes: boolean;
}

function Steps({ template, plan, changes, writes }: Omit<PlanTemplatesProps, 'templates'> & { template: Template }) {
  const planned = new Set(plan ? keptItems(plan).map(({ key }) => key) : []);
  return (
    <ol className={classes.items}>
      {template.steps.map((step) => {
        const mayAdd = plan !== null && writes && !planned.has(step.key) && !step.isMet && !step.isBroken;
        const add = mayAdd ? () => void changes.keep(plan, [...keptItems(plan).map(sent), added(step, plan, today())]) : null;
        return <StepRow key={step.id} step={step} isPlanned={planned.has(step.key)} busy={changes.busy} onAdd={add} />;
      })}
    </ol>
  );
}

/** Steps that a plan may take up: the nine that suit every track, then the organisation’s own. What happened says which are met. */
export function PlanTemplates({ templates, ...rest }: PlanTemplatesProps) {
  const [nine, own] = [templates.find(({ templateId }) => templateId === nineStepsId), templates.filter(({ templateId }) => templateId !== nineStepsId)];
  return (
    <>
      {nine ? (
        <section aria-labelledby="nine-steps">
          <h2 id="nine-steps" className={classes.heading}>
            {nine.name}
          </h2>
          <p className={classes.muted}>{metText(nine)} Nothing is ticked here either: rules look at ratings, evidence and certificates.</p>
          <Steps template={nine} {...rest} />
        </section>
      ) : null}
      {own.length > 0 ? (
        <section aria-labelledby="own-templates">
          <h2 id="own-templates" className={classes.heading}>
            Templates of your organisation
          </h2>
          {own.map((template) => (
            <Disclosure key={template.templateId} title={`${template.name}: ${metText(template)}`}>
              <p className={classes.muted}>{template.purpose}</p>
              <Steps template={template} {...rest} />
            </Disclosure>
          ))}
        </section>
      ) : null}
    </>
  );
}
