import { useQuery } from '@apollo/client/react';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { Message } from '../../components/Message.js';
import { PageHeader } from '../../components/PageHeader.js';
import { hasRole, useViewer } from '../../lib/viewer.js';
import { Deliveries } from './Deliveries.js';
import classes from './Notifications.module.css';
import { policyQuery } from './notifications.query.js';
import { PolicyForm } from './PolicyForm.js';
import { WebhookCard } from './WebhookCard.js';

/** HR and administrators: how people are told of what waits for them, and for HR what became of every message. */
export function RemindersPage() {
  const { data, error, refetch } = useQuery(policyQuery, { fetchPolicy: 'cache-and-network' });
  const isHr = hasRole(useViewer(), 'HR');
  const policy = data?.notificationPolicy;
  if (!policy) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching how people are told" />;
  return (
    <>
      <PageHeader title="Reminders">People are told of what is due, of signatures and evidence that wait for them, and of certificates that expire: everything together, once for each reason, and no more once it is done.</PageHeader>
      {policy.mailServer ? null : (
        <Message tone="warning" title="This house has no mail server">
          Nobody is told by e-mail. Whoever runs Waymark names one in its settings (SMTP_URL); what is due from then on is told.
        </Message>
      )}
      <div className={classes.page}>
        <PolicyForm policy={policy} mayTest={isHr} />
        <WebhookCard policy={policy} mayTest={isHr} />
      </div>
      {isHr ? <Deliveries mayRemind={policy.mailServer && policy.email} /> : null}
    </>
  );
}

export { RemindersPage as Component };
