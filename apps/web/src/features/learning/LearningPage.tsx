import { useQuery } from '@apollo/client/react';
import { Button, Tabs } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Message } from '../../components/Message.js';
import { PageHeader } from '../../components/PageHeader.js';
import { SearchField } from '../../components/SearchField.js';
import { hasRole, useViewer } from '../../lib/viewer.js';
import classes from './Learning.module.css';
import type { ResourceActions } from './learning-columns.js';
import { LearningDialog, type Written } from './LearningDialog.js';
import { learningFrameQuery } from './learning.query.js';
import { LearningGaps } from './LearningGaps.js';
import { LearningList } from './LearningList.js';
import { views } from './learning-views.js';
import { useLearningChange } from './use-learning-change.js';

type View = keyof typeof views | 'missing';

const titles: Readonly<Record<View, string>> = { listed: 'Listed', suggested: 'Suggestions', missing: 'Missing', lost: 'Lost by the framework', retired: 'Retired' };

function ViewTabs({ view, suggestions, keeps, onChange }: { view: View; suggestions: number; keeps: boolean; onChange: (view: View) => void }) {
  const offered: View[] = keeps ? ['listed', 'suggested', 'missing', 'lost', 'retired'] : ['listed', 'suggested'];
  const title = (one: View) => (one === 'suggested' ? `${keeps ? titles.suggested : 'My suggestions'}${suggestions > 0 ? ` (${suggestions})` : ''}` : titles[one]);
  return (
    <Tabs value={view} onChange={(next) => onChange((next ?? 'listed') as View)} mb="md">
      <Tabs.List>
        {offered.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {title(one)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}

/** Which part of the list is looked at, and what is searched: both stand in the address. */
function useView(keeps: boolean) {
  const [params, setParams] = useSearchParams();
  const asked = params.get('show') ?? '';
  const isView = asked === 'suggested' || (keeps && (asked === 'missing' || asked in views));
  const view: View = isView ? (asked as View) : 'listed';
  const search = params.get('search') ?? '';
  const go = (next: { view?: View; search?: string }) => {
    const { view: shown = view, search: text = search } = next;
    setParams({ ...(shown === 'listed' ? {} : { show: shown }), ...(text ? { search: text } : {}) }, { replace: true });
  };
  return { view, search, go };
}

/** What the organisation lists to learn from. HR and administrators keep it; everybody reads it and suggests. */
export function LearningPage() {
  const keeps = hasRole(useViewer(), 'HR', 'ADMIN');
  const { data } = useQuery(learningFrameQuery, { fetchPolicy: 'cache-and-network' });
  const { view, search, go } = useView(keeps);
  const { retire, refusal } = useLearningChange();
  const [written, setWritten] = useState<Written | null>(null);
  const actions: ResourceActions | null = keeps ? { onWrite: (resource) => setWritten({ resource }), onRetire: (resource) => void retire(resource) } : null;
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setWritten({ resource: null })}>
      {keeps ? 'Add something' : 'Suggest something'}
    </Button>
  );
  return (
    <>
      <PageHeader title="Learning" actions={add}>
        What your organisation knows of to learn from, by skill and level. It is shown beside the items of every plan.
      </PageHeader>
      {refusal ? <Message tone="error" title="Nothing was changed">{refusal.message}</Message> : null}
      <ViewTabs view={view} suggestions={data?.learningResources.totalCount ?? 0} keeps={keeps} onChange={(next) => go({ view: next })} />
      {view === 'missing' ? (
        <LearningGaps onAdd={(begun) => setWritten({ resource: null, begun })} />
      ) : (
        <>
          <SearchField className={classes.search} label="Find by title or skill" value={search} onChange={(text) => go({ search: text })} />
          <LearningList key={view} listed={views[view]} search={search} actions={actions} />
        </>
      )}
      {written ? <LearningDialog written={written} skills={data?.currentFramework?.skills ?? []} keeps={keeps} onClose={() => setWritten(null)} /> : null}
    </>
  );
}

export { LearningPage as Component };
