import { Link } from 'react-router';
import { dayText } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import type { Changes, TalkItem } from './talk.model.js';
import classes from './Talk.module.css';
import { dueText, evidenceText, itemChangeText, planChangeText, readinessText, skillChangeText } from './talk-words.js';
import { titleOf } from '../../lib/item-title.js';

function Evidence({ text, ids }: { text: string | null; ids: readonly string[] }) {
  if (!text) return null;
  return (
    <li className={classes.item}>
      <span>{text}</span>
      <span className={classes.muted}>
        {ids.map((id, place) => (
          <span key={id}>
            {place > 0 ? ', ' : ''}
            <Link to={paths.evidenceItem(id)}>see it</Link>
          </span>
        ))}
      </span>
    </li>
  );
}

/** What changed since the last talk, by what happened. */
export function TalkChanges({ changes }: { changes: Changes }) {
  const { plans, items, skills, acceptedEvidenceIds, withdrawnEvidenceIds } = changes;
  const readiness = readinessText(changes);
  const nothing = plans.length + items.length + skills.length + acceptedEvidenceIds.length + withdrawnEvidenceIds.length === 0;
  const dated = [...plans.map((one) => ({ at: one.at, text: planChangeText(one) })), ...items.map((one) => ({ at: one.at, text: itemChangeText(one) }))];
  return (
    <>
      {nothing ? <p>Nothing happened.</p> : null}
      <ul className={classes.items}>
        {dated.map(({ at, text }) => (
          <li key={`${at} ${text}`} className={classes.item}>
            <span>{text}</span>
            <span className={classes.muted}>{dayText(at)}</span>
          </li>
        ))}
        {skills.map((skill) => (
          <li key={skill.skillId} className={classes.item}>
            {skillChangeText(skill)}
          </li>
        ))}
        <Evidence text={evidenceText(acceptedEvidenceIds, 'accepted')} ids={acceptedEvidenceIds} />
        <Evidence text={evidenceText(withdrawnEvidenceIds, 'taken back')} ids={withdrawnEvidenceIds} />
      </ul>
      {readiness ? <p>{readiness}</p> : null}
    </>
  );
}

/** Items to talk about, each with its day. */
export function ItemsToTalk({ items }: { items: readonly TalkItem[] }) {
  return (
    <ul className={classes.items}>
      {items.map((item) => (
        <li key={item.id} className={classes.item}>
          <span>{titleOf(item)}</span>
          <span className={classes.muted}>{dueText(item)}</span>
        </li>
      ))}
    </ul>
  );
}
