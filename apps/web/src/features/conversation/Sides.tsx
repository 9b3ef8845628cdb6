import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { bestQuality, wordsOfState } from '../../components/evidence/evidence-words.js';
import { Disclosure } from '../../components/Disclosure.js';
import { answerText, levelOptions } from '../../components/rating/rating-options.js';
import type { AnswerValue } from '../../lib/draft/answers.js';
import { paths } from '../../lib/paths.js';
import type { Framework, Row, Side, Skill } from './conversation.model.js';
import type { Names } from './conversation-words.js';
import classes from './SkillTalk.module.css';

interface SidesProps {
  row: Row | null;
  skill: Skill;
  scale: Framework['scale'];
  names: Names;
  agreed: AnswerValue | undefined;
}

function OneSide({ whose, side, scale, children }: { whose: string; side: Omit<Side, 'evidence'> | null | undefined; scale: Framework['scale']; children?: ReactNode }) {
  return (
    <div className={classes.side}>
      <dt className={classes.whose}>{whose}</dt>
      <dd className={classes.said} data-open={!side || undefined}>
        {answerText(side ?? undefined, scale, 'Said nothing')}
        {side?.comment ? <p className={classes.comment}>{side.comment}</p> : null}
        {children}
      </dd>
    </div>
  );
}

/** What the person attached to the answer, as far as the reader may see it. */
function Attached({ evidence }: { evidence: NonNullable<Row['self']>['evidence'] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className={classes.attached} aria-label="Attached evidence">
      {evidence.map(({ id, what, state, quality }) => (
        <li key={id}>
          <Anchor component={Link} to={paths.evidenceItem(id)} size="sm">
            {what || 'Evidence without words yet'}
          </Anchor>{' '}
          <small>
            {wordsOfState(state).label}, {quality} of {bestQuality} points
          </small>
        </li>
      ))}
    </ul>
  );
}

/** The words of the framework for the levels that are talked about. */
function Described({ row, skill, scale, agreed }: Omit<SidesProps, 'names'>) {
  const levels = new Set([row?.self?.level, row?.manager?.level, agreed?.level].filter((level) => typeof level === 'number' && level > 0));
  const described = levelOptions(skill, scale).filter(({ level }) => levels.has(level));
  if (described.length === 0) return null;
  return (
    <Disclosure title={described.length === 1 ? 'What this level means' : 'What these levels mean'}>
      <dl className={classes.described}>
        {described.map(({ level, name, text }) => (
          <div key={level}>
            <dt>
              {level} {name}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

/** What both said of a skill, beside each other, and what those levels mean. */
export function Sides({ row, skill, scale, names, agreed }: SidesProps) {
  const { role, person, viewerId } = names;
  const rater = row?.manager?.rater;
  const manager = rater ? (rater.id === viewerId ? 'You, as the manager' : `${rater.name}, as the manager`) : 'The manager';
  return (
    <>
      <dl className={classes.sides}>
        <OneSide whose={role === 'PERSON' ? 'You' : person} side={row?.self} scale={scale}>
          <Attached evidence={row?.self?.evidence ?? []} />
        </OneSide>
        <OneSide whose={manager} side={row?.manager} scale={scale} />
      </dl>
      <Described row={row} skill={skill} scale={scale} agreed={agreed} />
    </>
  );
}
