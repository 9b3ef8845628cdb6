import { Button } from '@mantine/core';
import { Message } from '../../components/Message.js';
import type { Plan, Whose } from './plan.model.js';
import { managerChangeText } from './plan-words.js';
import type { PlanChanges } from './use-plan-change.js';

/** That another leads the person than the one who agreed: the plan goes on, and whoever leads them now may agree anew. */
export function ManagerChange({ plan, whose, changes }: { plan: Plan; whose: Whose; changes: PlanChanges }) {
  if (!plan.managerChanged) return null;
  const anew =
    plan.role === 'MANAGER' ? (
      <Button variant="default" loading={changes.busy} onClick={() => void changes.agree(plan)}>
        Agree to it anew
      </Button>
    ) : null;
  return (
    <Message tone="info" title="The manager has changed" action={anew}>
      {managerChangeText(plan, whose)}
    </Message>
  );
}
