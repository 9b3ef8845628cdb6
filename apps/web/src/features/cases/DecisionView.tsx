import { IconCalendarPause, IconCircleCheck, IconCircleX, type Icon } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { StatePill } from '../../components/StatePill.js';
import type { PromotionVerdict } from '../../generated/graphql.js';
import { dateText, dayText } from '../../lib/dates.js';
import type { Decision } from './case.model.js';
import { outcomeTitles } from './case-words.js';
import classes from './Cases.module.css';
import { Least } from './Least.js';
import { Reasons } from './Reasons.js';

const looks: Readonly<Record<PromotionVerdict, { readonly tone: ComponentProps<typeof StatePill>['tone']; readonly mark: Icon }>> = {
  ACCEPTED: { tone: 'good', mark: IconCircleCheck },
  POSTPONED: { tone: 'warn', mark: IconCalendarPause },
  REJECTED: { tone: 'quiet', mark: IconCircleX },
};

/** An outcome by its name and shape. */
export function OutcomePill({ outcome, until }: { outcome: PromotionVerdict; until?: string | null }) {
  const { tone, mark: Mark } = looks[outcome];
  return (
    <StatePill tone={tone}>
      <Mark size={15} aria-hidden />
      {outcomeTitles[outcome]}
      {until ? ` until ${dateText(until)}` : ''}
    </StatePill>
  );
}

/** What was decided, by whom, and why. */
export function DecisionView({ decision, nameOf }: { decision: Decision; nameOf: (requirementId: string) => string }) {
  return (
    <div className={`${classes.card} ${classes.stack}`}>
      <p className={classes.row}>
        <OutcomePill outcome={decision.outcome} until={decision.postponedUntil} />
        <span className={classes.muted}>
          decided by {decision.decidedBy.name}, {dayText(decision.decidedAt)}
        </span>
      </p>
      <div>
        <h3 className={classes.subtitle}>Why, by requirement</h3>
        <Reasons reasons={decision.reasons} nameOf={nameOf} />
      </div>
      {decision.outcome === 'POSTPONED' ? <Least steps={decision.least} /> : null}
    </div>
  );
}
