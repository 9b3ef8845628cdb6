import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group } from '@mantine/core';
import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { Message } from '../../components/Message.js';
import { PageHeader } from '../../components/PageHeader.js';
import { StatePill } from '../../components/StatePill.js';
import { counted } from '../../lib/counts.js';
import { dayText } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { planTemplatesQuery } from './plan-templates.query.js';
import { Breaks } from './TemplateBreaks.js';
import type { Template } from './template-draft.js';
import classes from './Templates.module.css';
import { useTemplateChange } from './use-template-change.js';

const newTemplate = (
  <Button component={Link} to={paths.planTemplate('new')} leftSection={<IconPlus size={16} aria-hidden />}>
    New template
  </Button>
);

function TemplateRow({ template, busy, onRetire }: { template: Template; busy: boolean; onRetire: () => void }) {
  const { id, name, purpose, version, writtenAt, isRetired, steps, breaks } = template;
  const optional = steps.filter(({ isOptional }) => isOptional).length;
  return (
    <li className={classes.template}>
      <div>
        <h2 className={classes.name}>
          <Anchor component={Link} to={paths.planTemplate(id)} inherit>
            {name}
          </Anchor>{' '}
          {isRetired ? <StatePill tone="quiet">Retired</StatePill> : null}
          {breaks.length > 0 ? <StatePill tone="warn">Broken by the framework</StatePill> : null}
        </h2>
        <p className={classes.muted}>{purpose}</p>
        <p className={classes.muted}>
          {counted(steps.length, 'step', 'steps')}
          {optional > 0 ? `, ${optional} optional` : ''} · version {version}, {dayText(writtenAt)}
        </p>
      </div>
      <Group gap={6}>
        <Button component={Link} to={paths.planTemplate(id)} variant="default" size="compact-sm" aria-label={`Change: ${name}`}>
          Change
        </Button>
        <Button variant="default" size="compact-sm" disabled={busy} aria-label={`${isRetired ? 'Offer again' : 'Retire'}: ${name}`} onClick={onRetire}>
          {isRetired ? 'Offer again' : 'Retire'}
        </Button>
      </Group>
    </li>
  );
}

/** HR's plan templates: what each is for, and what the framework breaks of them. */
export function PlanTemplatesPage() {
  const { data, error, refetch } = useQuery(planTemplatesQuery, { fetchPolicy: 'cache-and-network' });
  const { retire, busy, refusal } = useTemplateChange();
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching the templates" />;
  const { planTemplates } = data;
  return (
    <>
      <PageHeader title="Plan templates" actions={planTemplates.length > 0 ? newTemplate : null}>
        Steps that a development plan can start from, beside the gap and the nine-step action plan. Each is done when its rules hold; nobody ticks it off.
      </PageHeader>
      {refusal ? <Message tone="error" title="Nothing was changed">{refusal.message}</Message> : null}
      {planTemplates.map((template) => (
        <Breaks key={template.id} template={template} />
      ))}
      {planTemplates.length === 0 ? (
        <EmptyState icon={IconListCheck} title="No template of your own yet" action={newTemplate}>
          <p>The nine-step action plan is always there. Write a template for what your organisation asks for: a first year, a step into leading, a certificate.</p>
        </EmptyState>
      ) : (
        <ul className={classes.templates}>
          {planTemplates.map((template) => (
            <TemplateRow key={template.id} template={template} busy={busy} onRetire={() => void retire(template)} />
          ))}
        </ul>
      )}
    </>
  );
}

export { PlanTemplatesPage as Component };
