import { useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { ArrangedMatrix, PeopleOrder } from './arrange-matrix.js';
import type { GridPlace } from './grid-keys.js';
import { GridHead } from './GridHead.js';
import { GridRow } from './GridRow.js';
import { GridTotals } from './GridTotals.js';
import type { CellKey } from './matrix-choices.js';
import type { Matrix, MatrixView } from './matrix.model.js';
import classes from './MatrixGrid.module.css';
import { useGridFocus } from './use-grid-focus.js';
import { useMatrixWindow, type GridMeasures } from './use-matrix-window.js';

export interface MatrixGridProps {
  /** The grid's name for assistive technology. */
  label: string;
  arranged: ArrangedMatrix;
  view: MatrixView;
  readyScore: Matrix['readyScore'];
  order: PeopleOrder;
  measures: GridMeasures;
  selected: CellKey | null;
  /** Names of people's teams, shown beneath their names; empty when all are of one team. */
  teamNames: ReadonlyMap<string, string>;
  onSelect: (cell: CellKey | null) => void;
  onOrder: (order: PeopleOrder) => void;
  onOpenPerson: (personId: string) => void;
}

/** Pixels beneath the last person, so that the bar of sideways scrolling covers nobody. */
const roomForScrollbar = 18;

/** The place of the element that an event came from. */
function placeOf(target: EventTarget): GridPlace | null {
  const [row, column] = (target as Element).closest<HTMLElement>('[data-place]')?.dataset.place?.split(':').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

/** What Enter, Space or a click does at a place: a heading sorts, a name leads to the person, a cell opens beside the grid. */
function useActivation({ arranged, order, onSelect, onOrder, onOpenPerson }: MatrixGridProps) {
  return ({ row, column }: GridPlace) => {
    const requirementId = arranged.columns[column - 1]?.skill.requirementId;
    const personId = arranged.people[row - 2]?.personId;
    if (row === 0 && requirementId) onOrder(order === `skill:${requirementId}` ? 'nearest' : `skill:${requirementId}`);
    else if (row === 0 && column === 0) onOrder(order === 'name' ? 'nearest' : 'name');
    else if (personId && column === 0) onOpenPerson(personId);
    else if (personId && requirementId) onSelect({ personId, requirementId });
  };
}

/** The heat map: people down, skills across, drawn only where it is looked at. Keys as in a spreadsheet. */
export function MatrixGrid(props: MatrixGridProps) {
  const { label, arranged, view, readyScore, order, measures, selected, teamNames, onSelect } = props;
  const { people, columns } = arranged;
  const scroller = useRef<HTMLDivElement>(null);
  const size = { rows: people.length + 2, columns: columns.length + 1, page: 10 };
  const focus = useGridFocus(scroller, size);
  const shown = useMatrixWindow({ scroller, measures, people: people.length, columns: columns.length, active: focus.active });
  const activate = useActivation(props);

  const onKeyDown = (event: KeyboardEvent) => {
    if (focus.move(event, shown.reveal)) return;
    if (event.key === 'Escape') onSelect(null);
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    activate(focus.active);
  };
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place) return;
    focus.stopAt(place);
    activate(place);
  };

  const items = shown.columns.getVirtualItems();
  const drawn = useMemo(() => ({ columns, items, measures, active: focus.active }), [columns, items, measures, focus.active]);
  return (
    <div ref={scroller} className={classes.scroller} role="grid" tabIndex={-1} aria-label={label} aria-rowcount={size.rows} aria-colcount={size.columns} style={{ flexBasis: shown.rows.getTotalSize() + roomForScrollbar }} onKeyDown={onKeyDown} onClick={onClick}>
      <div role="rowgroup" className={classes.canvas} style={{ width: shown.columns.getTotalSize(), height: shown.rows.getTotalSize() }}>
        <GridHead drawn={drawn} order={order} />
        <GridTotals drawn={drawn} people={people} view={view} />
        {shown.rows.getVirtualItems().map(({ index, start }) => {
          const person = people[index];
          if (!person) return null;
          const chosen = selected?.personId === person.personId ? selected.requirementId : null;
          return <GridRow key={person.personId} drawn={drawn} person={person} index={index} top={start} view={view} readyScore={readyScore} selected={chosen} team={teamNames.get(person.teamId)} />;
        })}
      </div>
    </div>
  );
}
