import { screen, waitFor, within } from '@testing-library/react';
import { begun, caseWith, giveReason, lead, openCase, opened, reason, roundWith, seat } from './case.fixture.js';

beforeEach(() => localStorage.clear());

// As newer browsers do.
beforeAll(() => void Object.assign(Element.prototype, { scrollIntoView: () => Promise.resolve() }));

const form = (name: string) => within(screen.getByRole('form', { name }));

describe('the statement', () => {
  it('is handed in by whom the server lets, and waits in the browser until then', async () => {
    const { server, user, changes } = await openCase(caseWith({ actions: ['PREPARE', 'WITHDRAW'] }));
    server.next = caseWith({ state: 'PREPARED', actions: ['PREPARE', 'WITHDRAW'], statement: { __typename: 'PromotionStatement', by: lead, at: '2026-10-25T09:00:00Z', text: 'She leads.' } });
    await user.click(screen.getByRole('button', { name: 'Hand it in' }));
    expect(form('Write the statement').getByRole('textbox')).toHaveAccessibleDescription('Write something first.');
    await user.type(form('Write the statement').getByRole('textbox'), ' She leads.');
    expect(localStorage).toHaveLength(1);
    expect(changes()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Hand it in' }));
    expect(await screen.findByRole('form', { name: 'Write the statement anew' })).toBeInTheDocument();
    expect(changes()).toEqual([['PreparePromotion', { caseId: 'c1', text: 'She leads.' }]]);
    expect(localStorage).toHaveLength(0);
  });

  it('that was not sent is there again at the next visit, for who wrote it alone', async () => {
    localStorage.setItem('waymark:unsent-case:priya:statement:c1', JSON.stringify('Half a'));
    localStorage.setItem('waymark:unsent-case:helen:statement:c1', JSON.stringify('Of another'));
    await openCase(caseWith({ actions: ['PREPARE'] }));
    expect(form('Write the statement').getByRole('textbox')).toHaveValue('Half a');
  });

  it('is not offered where the server does not let', async () => {
    await openCase(begun);
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('a panel', () => {
  const prepared = caseWith({ state: 'PREPARED', roles: ['HR'], actions: ['CHOOSE_PANEL', 'OPEN_PANEL'], rounds: [roundWith({ seats: [seat('kim', 'Kim Novak')] })] });

  async function add(user: Awaited<ReturnType<typeof openCase>>['user'], name: string) {
    await user.click(screen.getByRole('combobox', { name: 'Add somebody' }));
    await user.click(await screen.findByRole('option', { name: new RegExp(name) }));
  }

  it('is chosen by name: who proposed it is refused at once, the line of the person at the name', async () => {
    const { server, user, changes } = await openCase(prepared);
    expect(screen.getByText(/At least 2 members; 1 chosen/)).toBeInTheDocument();
    await add(user, 'Priya Raman');
    expect(screen.getByRole('combobox', { name: 'Add somebody' })).toHaveAccessibleDescription('Priya Raman proposed the promotion.');
    await add(user, 'Ben Ito');
    server.refuse = { reason: 'MEMBER_EXCLUDED', message: 'Somebody may not be.', personId: 'ben' };
    await user.click(screen.getByRole('button', { name: 'Keep this panel' }));
    const row = (await screen.findByText(/^Ben Ito cannot be on this panel/)).closest('li');
    expect(row).toHaveTextContent('leads Amara Okafor or is led by them');
    await user.click(screen.getByRole('button', { name: 'Take off Ben Ito' }));
    await user.click(screen.getByRole('button', { name: 'Take off Kim Novak' }));
    server.refuse = null;
    await user.click(screen.getByRole('button', { name: 'Keep this panel' }));
    await waitFor(() => expect(changes().map(([, input]) => input)).toEqual([{ caseId: 'c1', memberIds: ['kim', 'ben'] }, { caseId: 'c1', memberIds: [] }]));
  });

  it('is opened once enough are on it', async () => {
    const { user, changes } = await openCase(caseWith({ ...prepared, rounds: [roundWith({ seats: [seat('kim', 'Kim Novak'), seat('ben', 'Ben Ito')] })] }));
    await user.click(await screen.findByRole('button', { name: 'Freeze the packet and open' }));
    expect(changes()).toEqual([['OpenPromotionPanel', { caseId: 'c1' }]]);
  });

  it('is not opened with too few', async () => {
    await openCase(prepared);
    expect(await screen.findByText('1 member is missing on the panel that is kept. Keep the panel above first.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Freeze the packet and open' })).toBeDisabled();
  });

  it('keeps whoever has voted', async () => {
    await openCase(caseWith({ ...prepared, state: 'PANEL', actions: ['CHOOSE_PANEL'], rounds: [opened({ seats: [seat('kim', 'Kim Novak', true), seat('ben', 'Ben Ito')] })] }));
    expect(screen.queryByRole('button', { name: 'Take off Kim Novak' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Take off Ben Ito' })).toBeInTheDocument();
  });

  it('whose votes are revealed is chosen no more', async () => {
    await openCase(caseWith({ ...prepared, state: 'PANEL', actions: ['CHOOSE_PANEL'], rounds: [opened({ revealedAt: '2026-11-10T09:00:00Z', votes: [], seats: [seat('ben', 'Ben Ito')] })] }));
    expect(screen.getByText('Ben Ito did not vote.')).toBeInTheDocument();
    expect(screen.queryByRole('group', { name: 'Choose the panel' })).not.toBeInTheDocument();
  });
});

describe('a vote', () => {
  const asked = caseWith({ state: 'PANEL', roles: ['MEMBER'], actions: ['VOTE'], waitsForMyVote: true, rounds: [opened({ votesDueAt: '2099-01-01T09:00:00Z', seats: [seat('priya', 'Priya Raman'), seat('ben', 'Ben Ito', true)] })] });

  it('has a verdict and reasons by requirement, is sent from the keyboard, and says who sees it', async () => {
    const { user, changes } = await openCase(asked);
    expect(screen.getByText('Your vote is asked for until 1 Jan 2099, 09:00')).toBeInTheDocument();
    expect(form('Your vote').getByText(/Nobody sees what you vote until all have voted, at the latest 1 Jan 2099/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Vote' }));
    expect(screen.getByText('Choose one.')).toBeInTheDocument();
    expect(screen.getByText('Give a reason on at least one requirement.')).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Postpone' }));
    await giveReason(user, 'Secures production (must-have)', 'Not held yet.');
    expect(changes()).toEqual([]);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(changes()).toEqual([['VoteOnPromotion', { caseId: 'c1', verdict: 'POSTPONED', reasons: [{ requirementId: 'security', text: 'Not held yet.' }] }]]));
    await waitFor(() => expect(localStorage).toHaveLength(0));
  });

  it('is changed until the votes are revealed, from what was voted', async () => {
    const { user, changes } = await openCase(caseWith({ ...asked, waitsForMyVote: false, rounds: [opened({ ownVote: { __typename: 'PromotionVote', verdict: 'ACCEPTED', reasons: [reason('caching', 'Good.')] } })] }));
    expect(screen.getByRole('radio', { name: 'Promote' })).toBeChecked();
    await giveReason(user, 'Mentors', 'Two people.');
    await user.click(screen.getByRole('button', { name: 'Give no reason on Caching' }));
    await user.click(screen.getByRole('button', { name: 'Change your vote' }));
    await waitFor(() => expect(changes().at(-1)?.[1]).toEqual({ caseId: 'c1', verdict: 'ACCEPTED', reasons: [{ requirementId: 'mentoring', text: 'Two people.' }] }));
  });

  it('that came too late is refused in words, and the page shows the case as it stands', async () => {
    const { server, user } = await openCase(caseWith({ ...asked, rounds: [opened({ ownVote: { __typename: 'PromotionVote', verdict: 'ACCEPTED', reasons: [reason('caching', 'Good.')] } })] }));
    server.refuse = { reason: 'VOTES_REVEALED', message: 'The votes are revealed.' };
    server.shown = caseWith({ state: 'PANEL', roles: ['MEMBER'], rounds: [opened({ revealedAt: '2026-11-10T09:00:00Z', seats: [], votes: [] })] });
    await user.click(screen.getByRole('button', { name: 'Change your vote' }));
    expect(await screen.findByText('How the panel voted')).toBeInTheDocument();
    expect(screen.queryByRole('form', { name: 'Your vote' })).not.toBeInTheDocument();
  });
});
