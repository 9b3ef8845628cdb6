import { Chip } from '@mantine/core';
import type { PromotionCaseListQuery, PromotionCaseState } from '../../generated/graphql.js';
import { caseStateTitles } from '../../lib/case-state-words.js';
import { countText } from '../../lib/counts.js';
import classes from './CaseList.module.css';

interface StateChoiceProps {
  byState: PromotionCaseListQuery['promotionCaseList']['byState'];
  value: PromotionCaseState | null;
  onChoose: (state: PromotionCaseState | null) => void;
}

const all = 'ALL';

/** How many cases are in each state, and a click to see those alone. */
export function StateChoice({ byState, value, onChoose }: StateChoiceProps) {
  const counts = value && !byState.some(({ state }) => state === value) ? [...byState, { state: value, count: 0 }] : byState;
  const sum = byState.reduce((total, { count }) => total + count, 0);
  return (
    <div className={classes.states} role="radiogroup" aria-label="State">
      <Chip.Group value={value ?? all} onChange={(chosen: string) => onChoose(chosen === all ? null : (chosen as PromotionCaseState))}>
        <Chip size="xs" variant="outline" value={all}>
          {`All ${countText(sum)}`}
        </Chip>
        {counts.map(({ state, count }) => (
          <Chip key={state} size="xs" variant="outline" value={state}>
            {`${caseStateTitles[state]} ${countText(count)}`}
          </Chip>
        ))}
      </Chip.Group>
    </div>
  );
}
