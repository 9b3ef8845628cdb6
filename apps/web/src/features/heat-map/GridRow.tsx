import { memo } from 'react';
import { personLabel, scoreInRow } from './cell-words.js';
import { placeProps, type Drawn } from './drawn.js';
import { GridCell } from './GridCell.js';
import classes from './GridRow.module.css';
import { countedFor, type Matrix, type MatrixPerson, type MatrixView } from './matrix.model.js';

interface GridRowProps {
  drawn: Drawn;
  person: MatrixPerson;
  /** Among the people shown. */
  index: number;
  /** Pixels from the top of the canvas. */
  top: number;
  view: MatrixView;
  readyScore: Matrix['readyScore'];
  /** The requirement whose cell is open beside the grid, if it is this person's. */
  selected: string | null;
  /** The person's team, where people of several teams are shown. */
  team: string | undefined;
}

function Name({ person, team, readyScore }: Pick<GridRowProps, 'person' | 'team' | 'readyScore'>) {
  return (
    <>
      <span className={classes.words} aria-hidden>
        <span className={classes.name}>{person.name}</span>
        <span className={classes.title}>{team ?? person.title}</span>
      </span>
      <span className={classes.side} aria-hidden>
        <span className={classes.met}>
          {person.met}
          <span className={classes.of}>/{countedFor(person)}</span>
        </span>
        <span className={classes.score}>{scoreInRow(person, readyScore)}</span>
      </span>
    </>
  );
}

/** One person: the name, always in view, and a cell per skill. Drawn anew only when something of it changes: scrolling draws the rows that come into view. */
export const GridRow = memo(function GridRow({ drawn, person, index, top, view, readyScore, selected, team }: GridRowProps) {
  const { measures, items, columns, active } = drawn;
  const row = index + 2;
  return (
    <div role="row" aria-rowindex={row + 1} className={classes.row} style={{ transform: `translateY(${top}px)`, height: measures.rowHeight }}>
      <div role="rowheader" className={classes.person} style={{ width: measures.nameWidth }} {...placeProps(drawn, row, 0)}>
        <span className="wm-visually-hidden">{personLabel(person, readyScore)}</span>
        <Name person={person} team={team} readyScore={readyScore} />
      </div>
      {items.map(({ index: place, start, size }) => {
        const column = columns[place];
        if (!column) return null;
        const { requirementId } = column.skill;
        const stop = active.row === row && active.column === place + 1;
        return <GridCell key={requirementId} person={person} column={column} view={view} row={row} place={place} left={start} width={size} stop={stop} open={selected === requirementId} />;
      })}
    </div>
  );
});
