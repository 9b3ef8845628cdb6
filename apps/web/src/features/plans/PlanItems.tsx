import { useMemo, useState } from 'react';
import { ItemEditor } from './ItemEditor.js';
import { ItemLearning } from './ItemLearning.js';
import classes from './Plan.module.css';
import { keptItems, type Plan, type PlanItem } from './plan.model.js';
import { PlanItemRow, type ItemActions } from './PlanItemRow.js';
import { sent, type PlanChanges } from './use-plan-change.js';
import { usePlanLearning } from './use-plan-learning.js';

/** Two neighbours change places. */
function moved(items: readonly PlanItem[], item: PlanItem, by: -1 | 1): PlanItem[] {
  const at = items.indexOf(item);
  const others = items.filter((other) => other !== item);
  return [...others.slice(0, at + by), item, ...others.slice(at + by)];
}

/** The items in their order; who writes the plan moves, rewords, dates and drops them. */
export function PlanItems({ plan, changes, writes }: { plan: Plan; changes: PlanChanges; writes: boolean }) {
  const [editing, setEditing] = useState<PlanItem | null>(null);
  const items = useMemo(() => keptItems(plan), [plan]);
  const learningFor = usePlanLearning(items);
  const keep = (kept: readonly PlanItem[]) => changes.keep(plan, kept.map(sent));
  const actions: ItemActions = {
    busy: changes.busy,
    onMove: (item, by) => void keep(moved(items, item, by)),
    onEdit: setEditing,
    onDrop: (item) => void keep(items.filter((other) => other !== item)),
  };
  const save = async (words: string, dueOn: string) => {
    if (await keep(items.map((item) => (item.id === editing?.id ? { ...item, words, dueOn } : item)))) setEditing(null);
  };
  return (
    <>
      <h2 className={classes.heading}>What is to be done</h2>
      <ol className={classes.items}>
        {items.map((item, place) => (
          <PlanItemRow key={item.id} item={item} place={place} count={items.length} actions={writes ? actions : null} help={<ItemLearning resources={learningFor(item)} />} />
        ))}
      </ol>
      {editing ? <ItemEditor item={editing} busy={changes.busy} onSave={(words, dueOn) => void save(words, dueOn)} onClose={() => setEditing(null)} /> : null}
    </>
  );
}
