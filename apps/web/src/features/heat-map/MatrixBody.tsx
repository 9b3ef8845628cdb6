import { Button, Drawer } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { personAt } from '../../lib/team-address.js';
import type { ArrangedMatrix } from './arrange-matrix.js';
import { CellPanel } from './CellPanel.js';
import type { Team } from './HeatMapPage.js';
import { headingHeight } from './heading-height.js';
import { Legend } from './Legend.js';
import type { ChoicesOfPage, MatrixChoices } from './matrix-choices.js';
import type { Column, Matrix, MatrixPerson } from './matrix.model.js';
import classes from './MatrixBody.module.css';
import { MatrixGrid } from './MatrixGrid.js';
import { narrow as narrowMeasures, wide, type GridMeasures } from './use-matrix-window.js';

interface MatrixBodyProps {
  page: ChoicesOfPage;
  teams: readonly Team[];
  matrix: Matrix;
  arranged: ArrangedMatrix;
  narrow: boolean;
}

interface OpenCell {
  person: MatrixPerson;
  column: Column;
}

/** The open cell, found in the whole matrix: a filter that hides it does not close it. */
function openCell(matrix: Matrix, { cell }: MatrixChoices): OpenCell | null {
  const person = matrix.people.find(({ personId }) => personId === cell?.personId);
  const index = matrix.skills.findIndex(({ requirementId }) => requirementId === cell?.requirementId);
  const skill = matrix.skills[index];
  return person && skill ? { person, column: { skill, index } } : null;
}

function NothingLeft({ choose }: ChoicesOfPage) {
  const all = { personSearch: '', skillSearch: '', onlyMustHaves: false, onlyGaps: false };
  return (
    <EmptyState icon={IconFilterOff} title="Nothing fits these filters" action={<Button variant="default" onClick={() => choose(all)}>Clear the filters</Button>}>
      <p>No person or no skill is left to show.</p>
    </EmptyState>
  );
}

function teamNames(teams: readonly Team[], beneath: boolean): ReadonlyMap<string, string> {
  return new Map(beneath ? teams.map(({ id, name }) => [id, name]) : []);
}

function measuresOf({ columns }: ArrangedMatrix, narrow: boolean): GridMeasures {
  const fixed = narrow ? narrowMeasures : wide;
  return { ...fixed, headHeight: headingHeight(columns.map(({ skill }) => skill.name), fixed.columnWidth) };
}

function Grid({ page, teams, matrix, arranged, narrow }: MatrixBodyProps) {
  const navigate = useNavigate();
  const { choices, choose } = page;
  return (
    <MatrixGrid
      label={`${matrix.teamName} toward ${matrix.track.name}`}
      arranged={arranged}
      view={choices.view}
      readyScore={matrix.readyScore}
      order={choices.people}
      measures={useMemo(() => measuresOf(arranged, narrow), [arranged, narrow])}
      selected={choices.cell}
      teamNames={teamNames(teams, choices.beneath)}
      onSelect={(cell) => choose({ cell })}
      onOrder={(people) => choose({ people })}
      onOpenPerson={(id) => void navigate(personAt(id, { track: matrix.track.id, asOf: choices.asOf }))}
    />
  );
}

/** The grid with its legend, and beside it what is behind the chosen cell; on a phone that comes from below. */
export function MatrixBody(props: MatrixBodyProps) {
  const { page, matrix, arranged, narrow } = props;
  const open = openCell(matrix, page.choices);
  const close = () => page.choose({ cell: null });
  const panel = open ? <CellPanel {...open} view={page.choices.view} toPerson={personAt(open.person.personId, { track: matrix.track.id, asOf: page.choices.asOf })} onClose={narrow ? undefined : close} /> : null;
  const nothing = arranged.people.length === 0 || arranged.columns.length === 0;
  return (
    <div className={classes.body} data-open={(open !== null && !narrow) || undefined}>
      <div className={classes.column}>
        {nothing && matrix.people.length > 0 ? <NothingLeft {...page} /> : <Grid key={`${matrix.teamId} ${matrix.track.id} ${String(narrow)}`} {...props} />}
        <Legend view={page.choices.view} />
      </div>
      {narrow ? (
        <Drawer opened={open !== null} onClose={close} position="bottom" size="82%" padding={0} closeButtonProps={{ 'aria-label': 'Close details', mr: 'md' }} title={<span className={classes.drawerTitle}>{open ? `${open.person.name}, ${open.column.skill.name}` : ''}</span>}>
          {panel}
        </Drawer>
      ) : (
        <div className={classes.panel}>{panel}</div>
      )}
    </div>
  );
}
