import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { counted } from '../../lib/counts.js';
import type { Answers } from '../../lib/draft/answers.js';
import { paths } from '../../lib/paths.js';
import { useViewer } from '../../lib/viewer.js';
import classes from './ReviewDialog.module.css';
import { evidenceToAttachQuery } from './skill-evidence.query.js';

/** What the answers rest on that nobody else sees yet: submitting them submits no evidence. */
export function AttachedDrafts({ answers }: { answers: Answers }) {
  const { person } = useViewer();
  const attached = new Set([...answers.values()].flatMap(({ evidenceIds = [] }) => evidenceIds));
  const { data } = useQuery(evidenceToAttachQuery, { variables: { personId: person.id }, skip: attached.size === 0, fetchPolicy: 'cache-and-network' });
  const drafts = data?.evidence.filter(({ id, state }) => state === 'draft' && attached.has(id)) ?? [];
  if (drafts.length === 0) return null;
  const one = drafts.length === 1;
  return (
    <>
      <p className={classes.text}>
        {counted(drafts.length, 'attached piece of evidence is a draft', 'attached pieces of evidence are drafts')}: others do not see {one ? 'it' : 'them'} until you submit {one ? 'it' : 'each of them'} too.
      </p>
      <ul className={classes.open} aria-label="Attached drafts">
        {drafts.map(({ id, what }) => (
          <li key={id}>
            <Anchor href={paths.evidenceItem(id)} target="_blank" rel="noopener" size="sm">
              {what || 'Evidence without words yet'}
            </Anchor>
          </li>
        ))}
      </ul>
    </>
  );
}
