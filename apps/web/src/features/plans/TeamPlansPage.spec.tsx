import { ApolloLink, Observable } from '@apollo/client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render.js';
import { cycle } from './plans.fixture.js';
import { TeamPlansPage } from './TeamPlansPage.js';

const person = (name: string, progress: string, more: object = {}) => ({
  __typename: 'PersonPlan', personId: name.toLowerCase(), name, progress, trackName: 'Technical Lead', items: 4, closed: 1, late: 0, nextDueOn: '2099-01-02', movedAt: '2026-10-01T09:00:00Z', ...more,
});
const people = [
  person('Ada', 'LATE', { late: 2 }), person('Ben', 'MISSING', { trackName: null, items: 0, closed: 0, nextDueOn: null, movedAt: null }), person('Cleo', 'STUCK'), person('Dan', 'ON_THE_WAY'),
];
const sharedGaps = [{ __typename: 'SharedGap', skillId: 'security', name: 'Security', to: 3, personIds: ['ada', 'cleo', 'dan'] }];
const loneSkills = [{ __typename: 'LoneSkill', skillId: 'java', name: 'Java', level: 3, holderId: 'ada', couldCover: [{ __typename: 'CouldCover', personId: 'ben', level: 2, isConfirmed: true, isRaising: true }, { __typename: 'CouldCover', personId: 'cleo', level: 4, isConfirmed: false, isRaising: false }] }];
const together = { __typename: 'MovesTogether', people: 3, closed: 4, reopened: 1, levelsUp: 2.7, levelsDown: 0, scored: 2, rose: 2, fell: 0, scoreMoved: 6.5, becameReady: 1, ceasedReady: 0 };
const nobody = { ...together, people: 0, closed: 0, reopened: 0, levelsUp: 0, scored: 0, rose: 0, scoreMoved: null, becameReady: 0 };
const moves = { __typename: 'PlanMoves', trackName: 'Technical Lead', closed: 0, reopened: 0, levelsUp: 0, levelsDown: 0, before: null, after: null };
const ofPerson = (name: string, each: readonly (object | null)[]) => ({ __typename: 'PersonCycles', personId: name.toLowerCase(), name, moves: each, ended: [] });
const cycles = {
  __typename: 'PlanCycles', readinessKeptSince: '2026-01-01T09:00:00Z', cycles: [cycle('q2', 'Q2 2026', true), cycle('q3', 'Q3 2026', false)], together: [nobody, together],
  people: [ofPerson('Ada', [null, { ...moves, closed: 4, levelsUp: 2.7 }]), ofPerson('Ben', [null, null]), ofPerson('Cleo', [moves, moves])],
};

async function open(given: object = { people, sharedGaps, loneSkills }, planCycles: object = cycles) {
  const asked: unknown[] = [];
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        if (operationName === 'TeamPlans') asked.push(variables);
        if (operationName === 'TeamPlanCycles') observer.next({ data: { teamPlanCycles: planCycles } });
        else observer.next({ data: operationName === 'PlanTeams' ? { teams: [{ __typename: 'Team', id: 'core', name: 'Core', parentId: null, memberCount: 4 }] } : { teamPlans: { __typename: 'TeamPlans', teamId: 'core', teamName: 'Core', ...given } } });
        observer.complete();
      }),
  );
  renderPage(<TeamPlansPage />, { link, at: '/plans' });
  await screen.findByRole('heading', { level: 1, name: 'Team plans' });
  return { asked, user: userEvent.setup() };
}

describe('the plans of a team', () => {
  it('say whose is missing, late or stuck, each leading to the person’s plan', async () => {
    const { asked } = await open();
    expect(await screen.findByText('Of 4 people 1 has no plan, 1 is late and 1 is stuck.')).toBeInTheDocument();
    const table = within(screen.getByRole('table', { name: 'Plans of Core' }));
    expect(within(table.getByRole('row', { name: /Ada/ })).getByText('Late')).toBeInTheDocument();
    expect(within(table.getByRole('row', { name: /Ben/ })).getByText('No plan')).toBeInTheDocument();
    expect(table.getByRole('link', { name: 'Cleo' })).toHaveAttribute('href', '/people/cleo/plan');
    expect(asked).toEqual([{ teamId: 'core', includeTeamsBeneath: false }]);
  });

  it('say what one workshop serves, and who could cover what one alone can', async () => {
    await open();
    const lines = (await screen.findAllByRole('listitem')).map((line) => line.textContent);
    expect(lines).toEqual(['One workshop on Security, to level 3, would help close 3 gaps: Ada, Cleo and Dan.', 'Java at level 3: Ada alone. Could cover it, the nearest first: Ben (at 2, plans to raise it) and Cleo (at 4, not confirmed).']);
    const [, lone] = screen.getAllByRole('listitem');
    expect(within(lone!).getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/people/ada/plan', '/people/ben/plan', '/people/cleo/plan']);
  });

  it('say what moved in the last cycles while plans ran, together and person by person, and claim nothing more', async () => {
    await open();
    const all = within(await screen.findByRole('table', { name: 'The last cycles, all together' }));
    expect(all.getByRole('row', { name: /Q3 2026/ })).toHaveTextContent(/since 1 Jul 2026.*4, 1 open again.*2.7 up.*\+6.5 on average of 2; 2 rose, 0 fell.*1 became ready/);
    const each = within(screen.getByRole('table', { name: 'The last cycles, person by person' }));
    expect(each.getByRole('row', { name: /Ada/ })).toHaveTextContent('4 items closed and 2.7 levels up.');
    expect(each.getByRole('row', { name: /Cleo/ })).toHaveTextContent('Nothing moved.Nothing moved.');
    expect(each.queryByRole('row', { name: /Ben/ })).not.toBeInTheDocument();
    expect(screen.getByText(/Nobody can tell that it moved because of them/)).toBeInTheDocument();
  });

  it('say so where no plan ran in the last cycles', async () => {
    await open(undefined, { ...cycles, people: [] });
    expect(await screen.findByText('No plan of anybody in this team ran in the last four cycles.')).toBeInTheDocument();
  });

  it('take in the teams beneath when asked, and say in words where there is nothing', async () => {
    const { asked, user } = await open({ people: [], sharedGaps: [], loneSkills: [] });
    expect(await screen.findByText('Nobody is in this team today.')).toBeInTheDocument();
    expect(screen.getByText('No two people of this team plan to raise the same skill.')).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Teams beneath' }));
    expect(asked.at(-1)).toEqual({ teamId: 'core', includeTeamsBeneath: true });
  });
});
