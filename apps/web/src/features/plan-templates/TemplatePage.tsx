import { useQuery } from '@apollo/client/react';
import { IconListCheck } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { Disclosure } from '../../components/Disclosure.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { dayText } from '../../lib/dates.js';
import { planTemplatesQuery, templateFrameworkQuery, templateVersionsQuery } from './plan-templates.query.js';
import { Breaks } from './TemplateBreaks.js';
import { TemplateForm } from './TemplateForm.js';
import classes from './Templates.module.css';

/** What it said before: plans were made of it. */
function VersionsBefore({ templateId }: { templateId: string }) {
  const { data } = useQuery(templateVersionsQuery, { variables: { templateId }, fetchPolicy: 'cache-and-network' });
  const before = data?.planTemplateVersions.slice(1) ?? [];
  if (before.length === 0) return null;
  return (
    <Disclosure title={`Versions before (${before.length})`}>
      {before.map(({ version, name, writtenAt, steps }) => (
        <section key={version} aria-label={`Version ${version}`}>
          <h3 className={classes.name}>
            Version {version}: {name}, {dayText(writtenAt)}
          </h3>
          <ol>
            {steps.map(({ id, title, doneWhen }) => (
              <li key={id}>
                {title}. <span className={classes.muted}>{doneWhen}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Disclosure>
  );
}

/** HR writes a template: another version of one, or a new one. */
export function TemplatePage() {
  const { templateId = '' } = useParams();
  const { data, error, refetch } = useQuery(planTemplatesQuery, { fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const found = useQuery(templateFrameworkQuery);
  const framework = found.data?.currentFramework;
  if (!data || !found.data) return (error ?? found.error) ? <ErrorState page error={error ?? found.error} retry={() => void Promise.all([refetch(), found.refetch()])} /> : <LoadingState label="Fetching the template" rows={8} />;
  const isNew = templateId === 'new';
  const template = data.planTemplates.find(({ id }) => id === templateId) ?? null;
  if (!framework || (!template && !isNew)) {
    return <EmptyState page icon={IconListCheck} title={framework ? 'There is no such template' : 'Steps name skills of the framework: publish one first'} />;
  }
  return (
    <>
      <PageHeader title={template ? template.name : 'New plan template'}>
        {template ? `Version ${template.version}, ${dayText(template.writtenAt)}. Saving writes another version; plans that were made of this one stay as they are.` : 'Steps with rules that are checked by what happens: evidence, ratings and certificates.'}
      </PageHeader>
      {template ? <Breaks template={template} /> : null}
      <TemplateForm key={templateId} template={template} framework={framework} />
      {template ? <VersionsBefore templateId={template.id} /> : null}
    </>
  );
}

export { TemplatePage as Component };
