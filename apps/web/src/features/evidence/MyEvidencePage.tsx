import { useQuery } from '@apollo/client/react';
import { Anchor, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Message } from '../../components/Message.js';
import { PageHeader } from '../../components/PageHeader.js';
import { counted } from '../../lib/counts.js';
import { paths } from '../../lib/paths.js';
import { useViewer } from '../../lib/viewer.js';
import { evidenceToDecideQuery } from './evidence-log.query.js';
import { EvidenceLog } from './EvidenceLog.js';

/** Whoever is named as verifier finds here what waits, whatever their role. */
function Waiting() {
  const { data } = useQuery(evidenceToDecideQuery);
  const count = data?.evidenceToDecide.length ?? 0;
  if (count === 0) return null;
  return (
    <Message tone="info" title={`${counted(count, 'piece of evidence waits', 'pieces of evidence wait')} for your decision`}>
      <Anchor component={Link} to={paths.evidenceToDecide} size="sm">
        Decide now
      </Anchor>
    </Message>
  );
}

/** The viewer's own evidence. */
export function MyEvidencePage() {
  const { person } = useViewer();
  return (
    <>
      <PageHeader title="My evidence" actions={<Button component={Link} to={paths.evidenceNew} leftSection={<IconPlus size={16} aria-hidden />}>New evidence</Button>}>
        What you did that shows a skill. Written once, it counts in every cycle; drafts are seen by you alone.
      </PageHeader>
      <Waiting />
      <EvidenceLog personId={person.id} own />
    </>
  );
}

export { MyEvidencePage as Component };
