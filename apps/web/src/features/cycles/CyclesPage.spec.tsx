import { ApolloLink, Observable } from '@apollo/client';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { dayText } from '../../lib/dates.js';
import { renderPage } from '../../testing/render.js';
import { CyclePage } from './CyclePage.js';
import { CyclesPage } from './CyclesPage.js';

const q4 = { __typename: 'Cycle', id: 'q4', name: '2026 Q4', kind: 'SELF_AND_MANAGER', state: 'OPEN', opensAt: '2026-11-01T08:00:00Z', selfDueAt: '2099-12-01T12:00:00Z', managerDueAt: '2099-12-05T12:00:00Z', closesAt: '2099-12-11T12:00:00Z' };
const completion = [
  { __typename: 'TeamCompletion', teamId: 'core', teamName: 'Core', people: 8, selfSubmitted: 5, managerSubmitted: 2, revealed: 1, agreed: 1, disputed: 0 },
  { __typename: 'TeamCompletion', teamId: 'data', teamName: 'Data', people: 3, selfSubmitted: null, managerSubmitted: null, revealed: null, agreed: null, disputed: null },
];
const amara = { __typename: 'Person', id: 'amara', name: 'Amara Okafor', email: 'amara@northwind.example', active: true };

/** The server's side, with every change that was asked of it. */
class CycleServer {
  cycles: object[] = [];
  state = 'OPEN';
  refuse: string | null = null;
  readonly asked: [string, unknown][] = [];

  readonly link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        observer.next({ data: this.#answer(operationName ?? '', variables.input) });
        observer.complete();
      }),
  );

  #answer(operation: string, input: unknown): Record<string, unknown> {
    if (operation === 'Cycles') return { cycles: this.cycles, currentFramework: { __typename: 'FrameworkVersion', id: 'f1', name: 'Engineering', number: 3 } };
    if (operation === 'CycleOverview') return { cycle: { ...q4, __typename: 'CycleOverview', state: this.state, population: 11, teams: [], completion } };
    if (operation === 'CycleParticipants') return { cycleParticipants: { __typename: 'CycleParticipantConnection', totalCount: 0, edges: [], pageInfo: { __typename: 'CycleParticipantPageInfo', hasNextPage: false, endCursor: null } } };
    if (operation === 'PlaceInCycle') return { participation: null };
    if (operation === 'CycleTeams') return { teams: [{ __typename: 'Team', id: 'core', name: 'Core', parentId: null }] };
    if (operation === 'FindPeople') return { people: { __typename: 'PersonConnection', totalCount: 1, edges: [{ __typename: 'PersonEdge', node: amara }] } };
    this.asked.push([operation, input]);
    const field = operation.charAt(0).toLowerCase() + operation.slice(1);
    if (this.refuse) return { [field]: { __typename: 'CycleRefused', reason: 'NOT_OPEN', message: this.refuse } };
    if (field === 'closeCycle') this.state = 'CLOSED';
    if (field === 'addToCycle') return { addToCycle: { __typename: 'Participation', cycleId: 'q4', takesAnswers: true } };
    if (field === 'reopenCycleForPerson') return { [field]: { __typename: 'Participation', cycleId: 'q4', reopenedUntil: '2099-12-01T12:00:00Z' } };
    return { [field]: { ...q4, ...(input as object) } };
  }
}

const pages = (
  <Routes>
    <Route path="/cycles" element={<CyclesPage />} />
    <Route path="/cycles/:cycleId" element={<CyclePage />} />
  </Routes>
);

async function open(at: string, server = new CycleServer()) {
  const user = userEvent.setup();
  renderPage(pages, { link: server.link, at });
  await screen.findByRole('heading', { level: 1 });
  return { server, user };
}

describe('opening a cycle', () => {
  it('with managers is planned with its dates, then opened', async () => {
    const { server, user } = await open('/cycles');
    await user.click(screen.getAllByRole('button', { name: 'Open a cycle' })[0]!);
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('People are assessed against Engineering, version 3: the framework in force today.')).toBeInTheDocument();
    expect(dialog.queryByLabelText('Managers submit by')).not.toBeInTheDocument();
    await user.click(dialog.getByRole('radio', { name: 'Self and manager' }));
    expect(dialog.getByText(/Both rate without seeing the other’s; both are shown together/)).toBeInTheDocument();
    expect(dialog.getByLabelText('Managers submit by')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Open now' }));
    await waitFor(() => expect(server.asked.map(([operation]) => operation)).toEqual(['PlanCycle', 'OpenCycle']));
    expect(server.asked[0]?.[1]).toMatchObject({ kind: 'SELF_AND_MANAGER', teamIds: [] });
    expect(server.asked[1]?.[1]).toMatchObject({ id: (server.asked[0]?.[1] as { id: string }).id });
  });

  it('is refused in words, and nothing typed is lost', async () => {
    const server = new CycleServer();
    server.refuse = 'No framework is in force.';
    const { user } = await open('/cycles', server);
    await user.click(screen.getAllByRole('button', { name: 'Open a cycle' })[0]!);
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.click(screen.getByRole('button', { name: 'Open now' }));
    expect(screen.getByText('Give it a name, such as 2026 Q4.')).toBeInTheDocument();
    expect(server.asked).toHaveLength(0);
    await user.type(name, 'Winter');
    await user.click(screen.getByRole('button', { name: 'Open now' }));
    expect(await screen.findByText('No framework is in force.')).toBeInTheDocument();
    expect(name).toHaveValue('Winter');
  });

  it('while another is open is told at its day', async () => {
    const server = new CycleServer();
    server.cycles = [q4];
    const { user } = await open('/cycles', server);
    await user.click(screen.getByRole('button', { name: 'Open a cycle' }));
    await user.click(await screen.findByRole('button', { name: 'Open now' }));
    expect(screen.getByText(/2026 Q4 is open until 11 Dec 2099, and one is open at a time/)).toBeInTheDocument();
    expect(server.asked).toHaveLength(0);
  });
});

describe('one cycle', () => {
  it('says how many have submitted, by team; of a few only that it is not told', async () => {
    await open('/cycles/q4');
    const table = within(screen.getByRole('table', { name: 'Completion by team' }));
    expect(within(table.getByRole('row', { name: /Core/ })).getByText('5 of 8')).toBeInTheDocument();
    expect(within(table.getByRole('row', { name: /Data/ })).getAllByText('Fewer than 5 people: not told')).toHaveLength(5);
    expect(within(table.getByRole('row', { name: /Core/ })).getByText('0 of 8')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Conversations and open disputes' })).toHaveAttribute('href', '/conversations?cycle=q4');
    expect(screen.getByText('For the whole organisation: 11 people in it.')).toBeInTheDocument();
  });

  it('takes one person in late, whom HR finds by name', async () => {
    const { server, user } = await open('/cycles/q4');
    await user.click(screen.getByRole('button', { name: 'Add a person' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    expect(dialog.getByText('Choose who is to be added.')).toBeInTheDocument();
    await user.type(dialog.getByRole('combobox', { name: 'Person' }), 'ama');
    await user.click(await screen.findByRole('option', { name: /Amara Okafor/ }));
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(server.asked).toEqual([['AddToCycle', { cycleId: 'q4', personId: 'amara' }]]));
  });

  it('that is open is extended rather than closed; once it is closed HR goes on at its heading', async () => {
    const { server, user } = await open('/cycles/q4');
    const filled = screen.getAllByRole('button').filter((button) => button.getAttribute('data-variant') === 'filled');
    expect(filled.map(({ textContent }) => textContent)).toEqual(['Extend']);
    await user.click(screen.getByRole('button', { name: 'Close now' }));
    await user.click(await screen.findByRole('button', { name: 'Close the cycle' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Close now' })).not.toBeInTheDocument());
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: '2026 Q4' })).toHaveFocus());
    expect(server.asked.map(([operation]) => operation)).toEqual(['CloseCycle']);
  });

  it('says why it was not reopened, and keeps who was chosen', async () => {
    const server = new CycleServer();
    server.refuse = 'This person is not in the cycle. Add them first.';
    const { user } = await open('/cycles/q4', server);
    await user.click(screen.getByRole('button', { name: 'Reopen for one person' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('combobox', { name: 'Person' }));
    await user.click(await screen.findByRole('option', { name: /Amara Okafor/ }));
    await user.click(dialog.getByRole('checkbox', { name: 'Reopen it for their manager too' }));
    await user.click(dialog.getByRole('button', { name: 'Reopen' }));
    expect(await screen.findByText('This person is not in the cycle. Add them first.')).toBeInTheDocument();
    expect(server.asked[0]?.[1]).toMatchObject({ personId: 'amara', managerToo: true });
    expect(dialog.getByRole('combobox', { name: 'Person' })).toHaveValue('Amara Okafor');
  });

  it('says before reopening until when an open cycle takes answers: until it closes, also where fewer days were chosen', async () => {
    const { user } = await open('/cycles/q4');
    await user.click(screen.getByRole('button', { name: 'Reopen for one person' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(`The cycle is open longer: they can answer until it closes on ${dayText(q4.closesAt)}.`)).toBeInTheDocument();
    fireEvent.change(dialog.getByLabelText('Until'), { target: { value: '2101-01-01' } });
    expect(dialog.getByText('At the end of this day what was submitted is shown.')).toBeInTheDocument();
  });
});
