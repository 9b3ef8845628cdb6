import { Anchor } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../../lib/paths.js';
import classes from './Plan.module.css';
import { coverText, sharedGapText, type Names, type TeamPlans } from './team-plan-words.js';

interface Someone {
  readonly personId: string;
  /** Behind the name. */
  readonly more?: string;
}

/** Names that lead to each one's plan: "Ada, Ben (2) and Cleo". */
function People({ people, names }: { people: readonly Someone[]; names: Names }) {
  return people.map(({ personId, more }, index) => (
    <Fragment key={personId}>
      {index === 0 ? '' : index === people.length - 1 ? ' and ' : ', '}
      <Anchor component={Link} to={paths.personPlan(personId)} underline="always">
        {names.get(personId) ?? 'somebody'}
      </Anchor>
      {more ? ` (${more})` : ''}
    </Fragment>
  ));
}

function Lines({ title, empty, lines }: { title: string; empty: string; lines: readonly { id: string; text: ReactNode }[] }) {
  return (
    <>
      <h2 className={classes.heading}>{title}</h2>
      {lines.length === 0 ? <p className={classes.muted}>{empty}</p> : null}
      <ul className={classes.items} hidden={lines.length === 0}>
        {lines.map(({ id, text }) => (
          <li key={id} className={classes.item}>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Gap({ gap, names }: { gap: TeamPlans['sharedGaps'][number]; names: Names }) {
  return (
    <>
      {sharedGapText(gap)}: <People people={gap.personIds.map((personId) => ({ personId }))} names={names} />.
    </>
  );
}

function Lone({ skill: { name, level, holderId, couldCover }, names }: { skill: TeamPlans['loneSkills'][number]; names: Names }) {
  const covering = couldCover.map((one) => ({ personId: one.personId, more: coverText(one) }));
  return (
    <>
      {name} at level {level}: <People people={[{ personId: holderId }]} names={names} /> alone.{' '}
      {covering.length > 0 ? (
        <>
          Could cover it, the nearest first: <People people={covering} names={names} />.
        </>
      ) : (
        'Nobody else was rated in it.'
      )}
    </>
  );
}

/** What several people of a team plan to raise, and who could cover what one alone can. */
export function TeamGaps({ plans, names }: { plans: TeamPlans; names: Names }) {
  return (
    <>
      <Lines title="Gaps that several share" empty="No two people of this team plan to raise the same skill." lines={plans.sharedGaps.map((gap) => ({ id: gap.skillId, text: <Gap gap={gap} names={names} /> }))} />
      <Lines title="What one person alone can" empty="Nothing that these plans’ tracks ask for rests on one person alone." lines={plans.loneSkills.map((skill) => ({ id: skill.skillId, text: <Lone skill={skill} names={names} /> }))} />
    </>
  );
}
