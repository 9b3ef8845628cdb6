import { Button, Group, Select } from '@mantine/core';
import { useState } from 'react';
import { today } from '../../lib/dates.js';
import { titleOf } from '../../lib/item-title.js';
import classes from './Plan.module.css';
import { keptItems, type Plan } from './plan.model.js';
import { Reason } from './PlanItemRow.js';
import { added, sent, type PlanChanges } from './use-plan-change.js';

interface ProposalsProps {
  plan: Plan;
  changes: PlanChanges;
  writes: boolean;
  certifications: readonly { readonly id: string; readonly name: string }[];
}

/** Any certificate of the framework may be planned: it moves no number and is worth having. */
function AddCertificate({ plan, changes, certifications }: Omit<ProposalsProps, 'writes'>) {
  const [chosen, setChosen] = useState<string | null>(null);
  const planned = new Set(keptItems(plan).map(({ certificationId }) => certificationId));
  const data = certifications.filter(({ id }) => !planned.has(id)).map(({ id, name }) => ({ value: id, label: name }));
  if (data.length === 0) return null;
  const add = async () => {
    if (chosen && (await changes.keep(plan, [...keptItems(plan).map(sent), added({ key: `certify:${chosen}` }, plan, today())]))) setChosen(null);
  };
  return (
    <Group align="flex-end" mb="md">
      <Select label="Plan a certificate" placeholder="Choose one" data={data} value={chosen} onChange={setChosen} searchable w={360} maw="100%" />
      <Button variant="default" disabled={!chosen} loading={changes.busy} onClick={() => void add()}>
        Add it
      </Button>
    </Group>
  );
}

/** What readiness asks for by now and the plan does not; and what was dropped, to be taken back. */
export function Proposals({ plan, changes, writes, certifications }: ProposalsProps) {
  const dropped = plan.items.filter(({ droppedAt }) => droppedAt !== null);
  const keep = (more: Parameters<PlanChanges['keep']>[1]) => void changes.keep(plan, [...keptItems(plan).map(sent), ...more]);
  const keys = new Set(dropped.map(({ key }) => key));
  const fresh = plan.proposals.filter(({ key }) => !keys.has(key));
  return (
    <>
      {fresh.length > 0 ? <h2 className={classes.heading}>Asked for by now, and not in the plan</h2> : null}
      <ul className={classes.items} hidden={fresh.length === 0}>
        {fresh.map((proposal) => (
          <li key={proposal.key} className={classes.item}>
            <div>
              <h3 className={classes.title}>{titleOf(proposal)}</h3>
              <Reason item={proposal} />
            </div>
            {writes ? (
              <Button variant="default" size="compact-sm" disabled={changes.busy} aria-label={`Add: ${titleOf(proposal)}`} onClick={() => keep([added(proposal, plan, today())])}>
                Add
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {dropped.length > 0 ? <h2 className={classes.heading}>Dropped</h2> : null}
      <ul className={classes.items} hidden={dropped.length === 0}>
        {dropped.map((item) => (
          <li key={item.id} className={classes.item}>
            <h3 className={classes.title}>{titleOf(item)}</h3>
            {writes ? (
              <Button variant="default" size="compact-sm" disabled={changes.busy} aria-label={`Take back: ${titleOf(item)}`} onClick={() => keep([sent(item)])}>
                Take back
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {writes ? <AddCertificate plan={plan} changes={changes} certifications={certifications} /> : null}
    </>
  );
}
