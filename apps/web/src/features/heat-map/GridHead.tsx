import { memo } from 'react';
import { IconArrowDown, IconStarFilled } from '@tabler/icons-react';
import type { PeopleOrder } from './arrange-matrix.js';
import { skillLabel } from './cell-words.js';
import { softHyphens } from '../../lib/soft-hyphens.js';
import { placeProps, type Drawn } from './drawn.js';
import classes from './GridHead.module.css';
import type { MatrixSkill } from './matrix.model.js';

function Heading({ skill, sorted }: { skill: MatrixSkill; sorted: boolean }) {
  return (
    <>
      <span className={classes.name} aria-hidden>
        {softHyphens(skill.name)}
      </span>
      <span className={classes.target} aria-hidden>
        {skill.mustHave ? <IconStarFilled size={10} className={classes.must} aria-hidden /> : null}
        needs {skill.target}
        {sorted ? <IconArrowDown size={12} stroke={2.4} aria-hidden /> : null}
      </span>
    </>
  );
}

/** The headings: always in view. Activating one sorts the people by it. */
export const GridHead = memo(function GridHead({ drawn, order }: { drawn: Drawn; order: PeopleOrder }) {
  const { measures, items, columns } = drawn;
  return (
    <div role="row" aria-rowindex={1} className={classes.head} style={{ height: measures.headHeight }}>
      <div role="columnheader" className={classes.corner} style={{ width: measures.nameWidth }} aria-sort={order === 'name' ? 'ascending' : undefined} {...placeProps(drawn, 0, 0)}>
        <span>Person</span>
        <span className={classes.cornerSide} aria-hidden>Met · score</span>
      </div>
      {items.map(({ index, start, size }) => {
        const skill = columns[index]?.skill;
        if (!skill) return null;
        const sorted = order === `skill:${skill.requirementId}`;
        return (
          <div key={skill.requirementId} role="columnheader" className={classes.heading} style={{ left: start, width: size }} aria-sort={sorted ? 'ascending' : undefined} {...placeProps(drawn, 0, index + 1)}>
            <span className="wm-visually-hidden">{skillLabel(skill)}</span>
            <Heading skill={skill} sorted={sorted} />
          </div>
        );
      })}
    </div>
  );
});
