import { Button, SegmentedControl } from '@mantine/core';
import { IconEqual } from '@tabler/icons-react';
import { counted } from '../../lib/counts.js';
import type { Answers, AnswerValue } from '../../lib/draft/answers.js';
import { goOnAt } from '../../lib/go-on.js';
import { areEqual, isDisputed, valueOf, type Row } from './conversation.model.js';
import classes from './Talk.module.css';
import type { TalkOrder } from './talk-address.js';
import { nextToTalk } from './talk-places.js';

interface TalkToolsProps {
  rows: readonly Row[];
  answers: Answers;
  order: TalkOrder['order'];
  onOrder: (order: TalkOrder['order']) => void;
  /** Left out where nothing can be changed. */
  onChange?: (key: string, value: AnswerValue | null) => void;
}

/** The order of the skills, and one click for everything on which both say the same. */
export function TalkTools({ rows, answers, order, onOrder, onChange }: TalkToolsProps) {
  const equal = rows.filter((row) => areEqual(row) && !answers.has(row.skillId) && !isDisputed(row));
  const agreeOnAll = () => {
    for (const { skillId, self } of equal) if (self) onChange?.(skillId, valueOf(self));
    goOnAt(nextToTalk);
  };
  return (
    <div className={classes.tools}>
      <SegmentedControl
        aria-label="Order of the skills"
        value={order}
        onChange={(value) => onOrder(value === 'framework' ? 'framework' : 'difference')}
        data={[
          { value: 'difference', label: 'Largest differences first' },
          { value: 'framework', label: 'As in the framework' },
        ]}
      />
      {onChange && equal.length > 0 ? (
        <Button variant="default" leftSection={<IconEqual size={16} aria-hidden />} onClick={agreeOnAll}>
          Agree on the {counted(equal.length, 'skill', 'skills')} where both say the same
        </Button>
      ) : null}
    </div>
  );
}
