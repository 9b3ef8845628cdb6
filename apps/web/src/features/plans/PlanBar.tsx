import { Button, Group, Modal, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import classes from './Plan.module.css';
import { keptItems, type Plan, type Track, type Whose } from './plan.model.js';
import { agreementText, progressText } from './plan-words.js';
import type { PlanChanges } from './use-plan-change.js';

interface PlanBarProps {
  plan: Plan;
  whose: Whose;
  tracks: readonly Track[];
  changes: PlanChanges;
  writes: boolean;
}

function EndDialog({ plan, changes, onClose }: Pick<PlanBarProps, 'plan' | 'changes'> & { onClose: () => void }) {
  const end = async () => {
    if (await changes.end(plan)) onClose();
  };
  return (
    <Modal opened onClose={onClose} title="End this plan?" closeButtonProps={{ 'aria-label': 'Close' }}>
      <p>It can still be read, as it stands now, and another one can be drafted. Evidence, ratings and certificates stay as they are.</p>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          Keep it
        </Button>
        <Button color="red" loading={changes.busy} onClick={() => void end()}>
          End the plan
        </Button>
      </Group>
    </Modal>
  );
}

function Actions({ plan, tracks, changes }: Omit<PlanBarProps, 'whose' | 'writes'>) {
  const [ending, dialog] = useDisclosure(false);
  const agreed = plan.role === 'PERSON' ? plan.personAgreedAt : plan.managerAgreedAt;
  return (
    <Group gap="xs" align="flex-end">
      <Select label="Leads to" size="xs" w={230} allowDeselect={false} data={tracks.map(({ trackId, trackName }) => ({ value: trackId, label: trackName }))} value={plan.trackId} onChange={(trackId) => trackId && trackId !== plan.trackId && void changes.lead(plan, trackId)} disabled={changes.busy} />
      {agreed ? null : (
        <Button loading={changes.busy} disabled={keptItems(plan).length === 0} onClick={() => void changes.agree(plan)}>
          Agree to it
        </Button>
      )}
      <Button variant="default" onClick={dialog.open}>
        End it
      </Button>
      {ending ? <EndDialog plan={plan} changes={changes} onClose={dialog.close} /> : null}
    </Group>
  );
}

/** How far the plan is, who has agreed, and what can be done with the whole of it. */
export function PlanBar({ plan, whose, tracks, changes, writes }: PlanBarProps) {
  return (
    <div className={classes.bar}>
      <div>
        <p>
          <strong>{plan.trackName}</strong> · {progressText(keptItems(plan))}
        </p>
        <p className={classes.muted}>{agreementText(plan, whose)}</p>
      </div>
      {writes ? <Actions plan={plan} tracks={tracks} changes={changes} /> : null}
    </div>
  );
}
