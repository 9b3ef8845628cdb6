import { LevelCell } from '../../components/LevelCell.js';
import { cellLabel, personLabel, scoreText } from './cell-words.js';
import { placeProps, type Drawn } from './drawn.js';
import classes from './GridRow.module.css';
import { cellOf, countedFor, type Column, type MatrixPerson, type MatrixView } from './matrix.model.js';

interface GridRowProps {
  drawn: Drawn;
  person: MatrixPerson;
  /** Among the people shown. */
  index: number;
  /** Pixels from the top of the canvas. */
  top: number;
  view: MatrixView;
  /** The requirement whose cell is open beside the grid, if it is this person's. */
  selected: string | null;
  /** The person's team, where people of several teams are shown. */
  team: string | undefined;
}

function Name({ person, team }: { person: MatrixPerson; team: string | undefined }) {
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
        <span className={classes.score}>{scoreText(person)}</span>
      </span>
    </>
  );
}

/** One person: the name, always in view, and a cell per skill. */
export function GridRow({ drawn, person, index, top, view, selected, team }: GridRowProps) {
  const { measures, items, columns } = drawn;
  const row = index + 2;
  const cell = (column: Column, place: { index: number; start: number; size: number }) => {
    const shown = cellOf(person, column, view);
    const open = selected === column.skill.requirementId;
    return (
      <div key={column.skill.requirementId} role="gridcell" className={classes.cell} style={{ left: place.start, width: place.size }} aria-selected={open} {...placeProps(drawn, row, place.index + 1)}>
        <span className="wm-visually-hidden">{cellLabel(person, column.skill, shown)}</span>
        <LevelCell {...shown} gapFirst={view === 'gap'} />
      </div>
    );
  };
  return (
    <div role="row" aria-rowindex={row + 1} className={classes.row} style={{ transform: `translateY(${top}px)`, height: measures.rowHeight }}>
      <div role="rowheader" className={classes.person} style={{ width: measures.nameWidth }} {...placeProps(drawn, row, 0)}>
        <span className="wm-visually-hidden">{personLabel(person)}</span>
        <Name person={person} team={team} />
      </div>
      {items.map((item) => {
        const column = columns[item.index];
        return column ? cell(column, item) : null;
      })}
    </div>
  );
}
