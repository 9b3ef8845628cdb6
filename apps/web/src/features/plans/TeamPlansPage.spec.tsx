import { ApolloLink, Observable } from '@apollo/client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render.js';
import { TeamPlansPage } from './TeamPlansPage.js';

const person = (name: string, progress: string, more: object = {}) => ({
  __typename: 'PersonPlan', personId: name.toLowerCase(), name, progress, trackName: 'Technical Lead', items: 4, closed: 1, late: 0, nextDueOn: '2099-01-02', movedAt: '2026-10-01T09:00:00Z', ...more,
});
const people = [
  person('Ada', 'LATE', { late: 2 }), person('Ben', 'MISSING', { trackName: null, items: 0, closed: 0, nextDueOn: null, movedAt: null }), person('Cleo', 'STUCK'), person('Dan', 'ON_THE_WAY'),
];
const sharedGaps = [{ __typename: 'SharedGap', skillId: 'security', name: 'Security', to: 3, personIds: ['ada', 'cleo', 'dan'] }];
const loneSkills = [{ __typename: 'LoneSkill', skillId: 'java', name: 'Java', level: 3, holderId: 'ada', couldCover: [{ __typename: 'CouldCover', personId: 'ben', level: 2 }] }];

async function open(given: object = { people, sharedGaps, loneSkills }) {
  const asked: unknown[] = [];
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        if (operationName === 'TeamPlans') asked.push(variables);
        observer.next({ data: operationName === 'PlanTeams' ? { teams: [{ __typename: 'Team', id: 'core', name: 'Core', parentId: null, memberCount: 4 }] } : { teamPlans: { __typename: 'TeamPlans', teamId: 'core', teamName: 'Core', ...given } } });
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
    expect(await screen.findByText('One workshop on Security, to level 3, would help close 3 gaps: Ada, Cleo and Dan.')).toBeInTheDocument();
    expect(screen.getByText('Java at level 3: Ada alone. Nearest to it: Ben (2).')).toBeInTheDocument();
  });

  it('take in the teams beneath when asked, and say in words where there is nothing', async () => {
    const { asked, user } = await open({ people: [], sharedGaps: [], loneSkills: [] });
    expect(await screen.findByText('Nobody is in this team today.')).toBeInTheDocument();
    expect(screen.getByText('No two people of this team plan to raise the same skill.')).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Teams beneath' }));
    expect(asked.at(-1)).toEqual({ teamId: 'core', includeTeamsBeneath: true });
  });
});
