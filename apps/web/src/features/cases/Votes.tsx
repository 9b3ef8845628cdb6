import { IconMinus, IconThumbUp, IconX, type Icon } from '@tabler/icons-react';
import type { PromotionVerdict } from '../../generated/graphql.js';
import { momentText } from '../../lib/dates.js';
import { listed } from '../../lib/phrases.js';
import type { Round, Vote } from './case.model.js';
import { verdictTitles } from './case-words.js';
import classes from './Cases.module.css';
import { Reasons } from './Reasons.js';

const verdicts: readonly PromotionVerdict[] = ['ACCEPTED', 'POSTPONED', 'REJECTED'];
const marks: Readonly<Record<PromotionVerdict, Icon>> = { ACCEPTED: IconThumbUp, POSTPONED: IconMinus, REJECTED: IconX };

interface VotesProps {
  round: Round;
  votes: readonly Vote[];
  nameOf: (requirementId: string) => string;
}

/** Whose seat stayed empty when the day came. */
function silentText({ seats }: Round, votes: readonly Vote[]): string | null {
  const silent = (seats ?? []).filter(({ member }) => !votes.some(({ author }) => author.id === member.id));
  return silent.length > 0 ? `${listed(silent.map(({ member }) => member.name))} did not vote.` : null;
}

/** The votes of a panel with their spread, once they are revealed. */
export function Votes({ round, votes, nameOf }: VotesProps) {
  const silent = silentText(round, votes);
  return (
    <div className={`${classes.card} ${classes.stack}`}>
      <div>
        <h3 className={classes.subtitle}>How the panel voted</h3>
        <p className={classes.muted}>
          {round.revealedAt ? `Revealed ${momentText(round.revealedAt)}. ` : ''}HR and this panel see it, and nobody else ever does. The votes do not add up to the decision: HR decides, with reasons.
        </p>
      </div>
      <dl className={classes.spread}>
        {verdicts.map((verdict) => (
          <div key={verdict}>
            <dt>{verdictTitles[verdict]}</dt>
            <dd>{votes.filter((vote) => vote.verdict === verdict).length}</dd>
          </div>
        ))}
      </dl>
      {silent ? <p className={classes.muted}>{silent}</p> : null}
      <ul className={classes.list}>
        {votes.map(({ author, verdict, reasons }) => {
          const Mark = marks[verdict];
          return (
            <li key={author.id}>
              <p className={classes.marked}>
                <Mark size={16} aria-hidden className={classes.quietMark} />
                <span>
                  <strong>{author.name}</strong>: {verdictTitles[verdict]}
                </span>
              </p>
              <Reasons reasons={reasons} nameOf={nameOf} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
