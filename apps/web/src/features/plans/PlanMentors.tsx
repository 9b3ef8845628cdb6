import { Button } from '@mantine/core';
import { useState } from 'react';
import { Message } from '../../components/Message.js';
import { StatePill } from '../../components/StatePill.js';
import { dayText } from '../../lib/dates.js';
import { titleOf } from '../../lib/item-title.js';
import { endedText, nameOr, towardText } from '../../lib/mentoring-words.js';
import { FindMentor } from './FindMentor.js';
import classes from './Plan.module.css';
import { keptItems, type Plan, type PlanItem, type Whose } from './plan.model.js';
import { useMentors, type Mentors, type Pair } from './use-mentors.js';

interface PlanMentorsProps {
  plan: Plan;
  whose: Whose;
  writes: boolean;
}

function PairRow({ pair, mentors, writes }: { pair: Pair; mentors: Mentors; writes: boolean }) {
  const name = nameOr(pair.mentorName);
  const isRequest = !pair.acceptedAt && !pair.endedAt;
  const end = isRequest ? 'Take the request back' : 'End it';
  return (
    <li className={classes.item}>
      <div>
        <h3 className={classes.title}>
          {name} {isRequest ? <StatePill tone="quiet">Asked on {dayText(pair.askedAt)}</StatePill> : null}
          {pair.acceptedAt && !pair.endedAt ? <StatePill tone="good">Mentors since {dayText(pair.acceptedAt)}</StatePill> : null}
        </h3>
        <p className={classes.muted}>
          {towardText(pair)}. {endedText(pair)}
        </p>
        {pair.answerWords ? <blockquote className={classes.quote}>{pair.answerWords}</blockquote> : null}
      </div>
      {writes && !pair.endedAt ? (
        <Button variant="default" size="compact-sm" disabled={mentors.busy} aria-label={`${end}: ${name}`} onClick={() => void mentors.end(pair.id)}>
          {end}
        </Button>
      ) : null}
    </li>
  );
}

/** Open items that raise a skill or have it rated, and for which nobody is asked. */
function without(plan: Plan, pairs: readonly Pair[]): PlanItem[] {
  const taken = new Set(pairs.filter(({ endedAt }) => !endedAt).map(({ itemId }) => itemId));
  return keptItems(plan).filter(({ id, kind, isClosed }) => !isClosed && (kind === 'RAISE' || kind === 'RATE') && !taken.has(id));
}

/** Who mentors for which item, and where one could be found. */
export function PlanMentors({ plan, whose, writes }: PlanMentorsProps) {
  const mentors = useMentors(whose.person.id);
  const [looking, setLooking] = useState<PlanItem | null>(null);
  const open = writes ? without(plan, mentors.pairs) : [];
  if (open.length === 0 && mentors.pairs.length === 0) return null;
  return (
    <section aria-label="Mentors">
      <h2 className={classes.heading}>Mentors</h2>
      {mentors.refusal && !looking ? <Message tone="error" title="Nothing was changed">{mentors.refusal}</Message> : null}
      <ul className={classes.items}>
        {mentors.pairs.map((pair) => (
          <PairRow key={pair.id} pair={pair} mentors={mentors} writes={writes} />
        ))}
        {open.map((item) => (
          <li key={item.id} className={classes.item}>
            <p className={classes.muted}>{titleOf(item)}: nobody is asked.</p>
            <Button variant="default" size="compact-sm" aria-label={`Find a mentor: ${item.name}`} onClick={() => setLooking(item)}>
              Find a mentor
            </Button>
          </li>
        ))}
      </ul>
      {looking ? <FindMentor item={looking} whose={whose} mentors={mentors} onClose={() => setLooking(null)} /> : null}
    </section>
  );
}
