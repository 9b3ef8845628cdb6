import { Anchor } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Link } from 'react-router';
import { wordsOfState } from '../../components/evidence/evidence-words.js';
import { bestQuality, fieldText } from '../../components/readiness/evidence-words.js';
import type { PersonRecordQuery } from '../../generated/graphql.js';
import { dateText } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import viewClasses from './PersonView.module.css';
import classes from './RecordList.module.css';

type Evidence = PersonRecordQuery['evidence'][number];

interface EvidenceListProps {
  evidence: readonly Evidence[];
  skillNames: ReadonlyMap<string, string>;
}

function Quality({ item }: { item: Evidence }) {
  const good = item.quality >= 5;
  const Mark = good ? IconCircleCheck : IconCircleDashed;
  return (
    <div className={classes.side} data-good={good || undefined}>
      <span className={classes.sideTitle}>
        <Mark size={16} stroke={1.8} aria-hidden />
        Quality {item.quality} of {bestQuality}
      </span>
      {item.missing.length > 0 ? <span className={classes.small}>Missing: {item.missing.map(fieldText).join(', ')}</span> : null}
    </div>
  );
}

/** What was done, and how well it is told: what is missing stands beside it. */
export function EvidenceList({ evidence, skillNames }: EvidenceListProps) {
  if (evidence.length === 0) return <p className={viewClasses.none}>No evidence yet. Something done, with a number before and after, says more than a level.</p>;
  return (
    <ul className={classes.list}>
      {evidence.map((item) => (
        <li key={item.id} className={classes.item}>
          <div>
            <p className={classes.what}>
              <Anchor component={Link} to={paths.evidenceItem(item.id)} inherit>
                {item.what || 'No words yet'}
              </Anchor>
            </p>
            <p className={classes.small}>
              {dateText(item.occurredOn)} · {wordsOfState(item.state).label} · {item.skillIds.map((id) => skillNames.get(id) ?? id).join(', ')}
            </p>
          </div>
          <Quality item={item} />
        </li>
      ))}
    </ul>
  );
}
