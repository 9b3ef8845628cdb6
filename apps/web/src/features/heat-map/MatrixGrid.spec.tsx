import { jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderPage } from '../../testing/render.js';
import type { PeopleOrder } from './arrange-matrix.js';
import type { CellKey } from './matrix-choices.js';
import { matrixPerson, matrixSkill } from './matrix.fixture.js';
import { MatrixGrid } from './MatrixGrid.js';
import { wide } from './use-matrix-window.js';

const calls = { select: jest.fn<(cell: CellKey | null) => void>(), order: jest.fn<(order: PeopleOrder) => void>(), open: jest.fn<(personId: string) => void>() };

function Grid({ people, skills }: { people: number; skills: number }) {
  const columns = Array.from({ length: skills }, (_, index) => ({ index, skill: matrixSkill(`Skill ${index}`, { mustHave: index === 0, meeting: 1, short: 2, gap: 0.5 }) }));
  const rows = Array.from({ length: people }, (_, index) => matrixPerson(`Person ${index}`, columns.map((_column, place) => (place % 2 === 0 ? 200 : 300))));
  const [selected, setSelected] = useState<CellKey | null>(null);
  const select = (cell: CellKey | null) => {
    calls.select(cell);
    setSelected(cell);
  };
  return <MatrixGrid label="Payments" arranged={{ people: rows, columns }} view="level" readyScore={85} order="nearest" measures={{ ...wide, headHeight: 100 }} selected={selected} teamNames={new Map()} onSelect={select} onOrder={calls.order} onOpenPerson={calls.open} />;
}

beforeEach(() => Object.values(calls).forEach((call) => call.mockClear()));

const focused = () => document.activeElement?.textContent ?? '';

describe('the grid', () => {
  it('says its whole size and draws only what is in view', () => {
    renderPage(<Grid people={300} skills={60} />);
    const grid = screen.getByRole('grid', { name: 'Payments' });
    expect(grid).toHaveAttribute('aria-rowcount', '302');
    expect(grid).toHaveAttribute('aria-colcount', '61');
    const cells = within(grid).getAllByRole('gridcell').length;
    expect(cells).toBeGreaterThan(100);
    expect(cells).toBeLessThan(1000);
  });

  it('has one tab stop, and names every cell in words', async () => {
    renderPage(<Grid people={3} skills={3} />);
    const grid = screen.getByRole('grid');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(screen.getByRole('gridcell', { name: 'Person 1, Skill 0: level 2 of 3 required, short by 1, confirmed' })).toBeInTheDocument();
    expect(screen.getByRole('columnheader', { name: /^Skill 0: level 3 required, must-have/ })).toBeInTheDocument();
    expect(screen.getByRole('rowheader', { name: /^Person 2: meets 1 of 3, score 50/ })).toBeInTheDocument();
  });

  it('is walked with the arrows; Enter opens a cell, Escape closes it, and the tab stop stays there', async () => {
    const user = userEvent.setup();
    renderPage(<Grid people={3} skills={3} />);
    await user.tab();
    expect(focused()).toMatch(/^Person 0, Skill 0/);
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(focused()).toMatch(/^Person 1, Skill 1/);
    await user.keyboard('{Enter}');
    expect(calls.select).toHaveBeenLastCalledWith({ personId: 'person-1', requirementId: 'skill-1' });
    expect(document.activeElement).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Escape}');
    expect(calls.select).toHaveBeenLastCalledWith(null);
    expect(document.activeElement).toHaveAttribute('tabindex', '0');
  });

  it('reaches headings and names: a heading sorts, a name leads to the person', async () => {
    const user = userEvent.setup();
    renderPage(<Grid people={3} skills={3} />);
    await user.tab();
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(focused()).toMatch(/^Person/);
    await user.keyboard('{ArrowRight}{Enter}');
    expect(calls.order).toHaveBeenLastCalledWith('skill:skill-0');
    await user.keyboard('{ArrowDown}');
    expect(focused()).toMatch(/^Skill 0: 1 meet, 2 short/);
    await user.keyboard('{ArrowDown}{Home} ');
    expect(calls.open).toHaveBeenLastCalledWith('person-0');
  });

  it('reaches what is far out of view', async () => {
    const user = userEvent.setup();
    renderPage(<Grid people={300} skills={60} />);
    await user.tab();
    await user.keyboard('{Control>}{End}{/Control}');
    expect(focused()).toMatch(/^Person 299, Skill 59/);
  });

  it('a click does what Enter does', async () => {
    const user = userEvent.setup();
    renderPage(<Grid people={3} skills={3} />);
    await user.click(screen.getByRole('gridcell', { name: /^Person 2, Skill 2/ }));
    expect(calls.select).toHaveBeenCalledWith({ personId: 'person-2', requirementId: 'skill-2' });
    await user.click(screen.getByRole('columnheader', { name: /^Skill 1/ }));
    expect(calls.order).toHaveBeenCalledWith('skill:skill-1');
  });
});
