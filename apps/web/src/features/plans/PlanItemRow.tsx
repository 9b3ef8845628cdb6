import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StatePill } from '../../components/StatePill.js';
import { titleOf } from '../../lib/item-title.js';
import classes from './Plan.module.css';
import type { PlanItem, Proposal } from './plan.model.js';
import { closesWhen, dueText, gainOf, notNeededText, standingOf } from './plan-words.js';

export interface ItemActions {
  readonly busy: boolean;
  readonly onMove: (item: PlanItem, by: -1 | 1) => void;
  readonly onEdit: (item: PlanItem) => void;
  readonly onDrop: (item: PlanItem) => void;
}

/** What it asks for, why, and what one does at the next level. */
export function Reason({ item }: { item: Proposal }) {
  return (
    <>
      <p className={classes.muted}>
        {gainOf(item)} {closesWhen(item)}
      </p>
      {item.nextLevel ? (
        <>
          <p className={classes.muted}>{item.kind === 'RATE' ? 'At the level that is asked for one:' : 'At the next level one:'}</p>
          <blockquote className={classes.quote}>{item.nextLevel}</blockquote>
        </>
      ) : null}
    </>
  );
}

function Pill({ item }: { item: PlanItem }) {
  if (item.isClosed) return <StatePill tone="good">Closed</StatePill>;
  if (item.notNeeded) return <StatePill tone="quiet">Not needed any more</StatePill>;
  if (item.isLate) return <StatePill tone="warn">Late</StatePill>;
  return item.evidenceIds.length > 0 ? <StatePill tone="accent">Under way</StatePill> : <StatePill tone="quiet">Open</StatePill>;
}

function Actions({ item, place, count, actions }: { item: PlanItem; place: number; count: number; actions: ItemActions }) {
  const title = titleOf(item);
  const { busy, onMove, onEdit, onDrop } = actions;
  return (
    <Group gap={4}>
      <ActionIcon variant="default" aria-label={`Move up: ${title}`} disabled={busy || place === 0} onClick={() => onMove(item, -1)}>
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={`Move down: ${title}`} disabled={busy || place === count - 1} onClick={() => onMove(item, 1)}>
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={`Reword or date: ${title}`} disabled={busy} onClick={() => onEdit(item)}>
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={`Drop: ${title}`} disabled={busy} onClick={() => onDrop(item)}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

interface PlanItemRowProps {
  item: PlanItem;
  place: number;
  count: number;
  /** Null: it is read only. */
  actions: ItemActions | null;
  /** What helps to get there. */
  help?: ReactNode;
}

/** One item and how it stands. */
export function PlanItemRow({ item, place, count, actions, help }: PlanItemRowProps) {
  const [standing, unneeded] = [standingOf(item), notNeededText(item)];
  return (
    <li className={classes.item}>
      <div>
        <h3 className={classes.title}>
          {titleOf(item)} <Pill item={item} />
        </h3>
        {standing ? <p className={classes.words}>{standing}</p> : null}
        {unneeded ? <p className={classes.words}>{unneeded}</p> : null}
        {item.words ? <p className={classes.words}>{item.words}</p> : null}
        {item.isClosed ? null : <Reason item={item} />}
        {item.isClosed ? null : help}
        {item.isLaterThanAgreed ? <p className={classes.muted}>Added after both had agreed.</p> : null}
      </div>
      <div className={classes.side}>
        {item.isClosed ? null : <span className={classes.due}>{dueText(item)}</span>}
        {actions ? <Actions item={item} place={place} count={count} actions={actions} /> : null}
      </div>
    </li>
  );
}
