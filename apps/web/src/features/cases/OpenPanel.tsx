import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Message } from '../../components/Message.js';
import { counted } from '../../lib/counts.js';
import { openPanelMutation } from './case-changes.query.js';
import type { Case, Seat } from './case.model.js';
import { panelPolicyQuery } from './case-lookups.query.js';
import classes from './Cases.module.css';
import { useCaseChange } from './use-case-change.js';

/** HR opens the panel: what that does, and that it cannot be taken back. */
export function OpenPanel({ shown, seats }: { shown: Case; seats: readonly Seat[] }) {
  const [open] = useMutation(openPanelMutation);
  const { data } = useQuery(panelPolicyQuery);
  const { attempt, busy, refusal } = useCaseChange();
  const policy = data?.promotionPolicy;
  const missing = policy ? policy.panelMinimum - seats.length : 0;
  return (
    <div className={`${classes.card} ${classes.stack}`}>
      <div>
        <h3 className={classes.subtitle}>Open the panel</h3>
        <p className={classes.muted}>
          Freezes what the panel decides from: readiness, ratings, evidence, statement, as they are at that moment. What changes later is shown apart from it. This cannot be taken back. {policy ? `Members then have ${counted(policy.votingDays, 'day', 'days')} to vote.` : ''}
        </p>
      </div>
      {refusal ? <Message tone="error" title="The panel was not opened">{refusal.message}</Message> : null}
      <div className={classes.row}>
        <Button loading={busy} disabled={missing > 0} onClick={() => void attempt(async () => (await open({ variables: { caseId: shown.id } })).data?.openPromotionPanel)}>
          Freeze the packet and open
        </Button>
        {missing > 0 ? <span className={classes.muted}>{counted(missing, 'member is', 'members are')} missing on the panel that is kept. Keep the panel above first.</span> : null}
      </div>
    </div>
  );
}
