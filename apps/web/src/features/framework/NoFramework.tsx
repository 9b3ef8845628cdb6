import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useState } from 'react';
import { v7 } from 'uuid';
import { EmptyState } from '../../components/EmptyState.js';
import { Message } from '../../components/Message.js';
import { PageHeader } from '../../components/PageHeader.js';
import { hasRole, useViewer } from '../../lib/viewer.js';
import { frameworkQuery, publishFrameworkMutation } from './framework.query.js';

function PublishDefault() {
  const [mutate, { loading }] = useMutation(publishFrameworkMutation, { refetchQueries: [frameworkQuery], awaitRefetchQueries: true });
  const [problem, setProblem] = useState<string | null>(null);
  const [id] = useState(() => v7());
  const publish = async () => {
    const result = await mutate({ variables: { input: { id, effectiveFrom: new Date().toISOString() } } }).catch(() => null);
    const payload = result?.data?.publishFramework;
    if (payload?.__typename === 'FrameworkVersion') return;
    setProblem(payload?.problems[0]?.message ?? 'Waymark could not be reached. Try again in a moment.');
  };
  return (
    <>
      {problem ? <Message tone="error" title="The framework was not published">{problem}</Message> : null}
      <Button onClick={() => void publish()} loading={loading}>
        Publish the default framework
      </Button>
    </>
  );
}

/** Before the first framework: HR can put the shipped one in force with one click. */
export function NoFramework() {
  const canPublish = hasRole(useViewer(), 'HR');
  return (
    <>
      <PageHeader title="Framework" />
      <EmptyState icon={IconBook2} title="No framework is in force yet" action={canPublish ? <PublishDefault /> : null}>
        <p>
          {canPublish
            ? 'Begin with the one that comes with Waymark: skills for backend engineers with every level in words, and four tracks from Senior Backend Developer to Engineering Manager.'
            : 'HR publishes it. Then every skill and level can be read here.'}
        </p>
      </EmptyState>
    </>
  );
}
