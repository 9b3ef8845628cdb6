import { memo } from 'react';
import { isWithheld, totalLabel } from './cell-words.js';
import { placeProps, type Drawn } from './drawn.js';
import classes from './GridTotals.module.css';
import type { MatrixPerson, MatrixSkill, MatrixView } from './matrix.model.js';

/** How the team stands in one skill: a bar of those who meet, fall short and are unknown, and the number who meet. */
function TeamBar({ skill }: { skill: MatrixSkill }) {
  const [meeting, short, unknown] = [skill.meeting ?? 0, skill.short ?? 0, skill.unknown ?? 0];
  return (
    <>
      <span className={classes.number} aria-hidden>
        {meeting}
        <span className={classes.of}>/{meeting + short + unknown}</span>
      </span>
      <span className={classes.bar} aria-hidden>
        <span className={classes.met} style={{ flexGrow: meeting }} />
        <span className={classes.short} style={{ flexGrow: short }} />
        <span className={classes.unknown} style={{ flexGrow: unknown }} />
      </span>
    </>
  );
}

interface GridTotalsProps {
  drawn: Drawn;
  people: readonly MatrixPerson[];
  view: MatrixView;
}

/** The team's totals per skill, always in view beneath the headings. They count the whole team, whatever is filtered, by the levels that count, whatever the cells show. */
export const GridTotals = memo(function GridTotals({ drawn, people, view }: GridTotalsProps) {
  const { measures, items, columns } = drawn;
  return (
    <div role="row" aria-rowindex={2} className={classes.totals} style={{ top: measures.headHeight, height: measures.totalsHeight }}>
      <div role="rowheader" className={classes.corner} style={{ width: measures.nameWidth }} {...placeProps(drawn, 1, 0)}>
        Team meets
        <span className={classes.count}>{view === 'self' ? 'by Level view' : `${people.length} shown`}</span>
      </div>
      {items.map(({ index, start, size }) => {
        const skill = columns[index]?.skill;
        return skill ? (
          <div key={skill.requirementId} role="gridcell" className={classes.total} style={{ left: start, width: size }} {...placeProps(drawn, 1, index + 1)}>
            <span className="wm-visually-hidden">{totalLabel(skill)}</span>
            {isWithheld(skill) ? <span aria-hidden>–</span> : <TeamBar skill={skill} />}
          </div>
        ) : null;
      })}
    </div>
  );
});
