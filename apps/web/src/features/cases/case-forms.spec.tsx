import { screen, waitFor, within } from '@testing-library/react';
import { begun, caseWith, decision, lead, openCase, opened, reason, roundWith, seat, told } from './case.fixture.js';

beforeEach(() => localStorage.clear());

// As newer browsers do.
beforeAll(() => void Object.assign(Element.prototype, { scrollIntoView: () => Promise.resolve() }));

const form = (name: string) => within(screen.getByRole('form', { name }));

/** Chooses a requirement and says why. */
async function giveReason(user: Awaited<ReturnType<typeof openCase>>['user'], name: string, text: string) {
  await user.click(screen.getByRole('combobox', { name: /^Give a reason on/ }));
  await user.click(await screen.findByRole('option', { name }));
  await user.type(screen.getByRole('textbox', { name: `Why: ${name.replace(' (must-have)', '')}` }), text);
}

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
    await user.click(screen.getByRole('button', { name: 'Take Ben Ito off the panel' }));
    await user.click(screen.getByRole('button', { name: 'Take Kim Novak off the panel' }));
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
    expect(await screen.findByText('1 member is missing on the panel that is kept.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Freeze the packet and open' })).toBeDisabled();
  });

  it('keeps whoever has voted, and is chosen no more once the votes are revealed', async () => {
    await openCase(caseWith({ ...prepared, state: 'PANEL', actions: ['CHOOSE_PANEL'], rounds: [opened({ seats: [seat('kim', 'Kim Novak', true), seat('ben', 'Ben Ito')] })] }));
    expect(screen.queryByRole('button', { name: 'Take Kim Novak off the panel' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Take Ben Ito off the panel' })).toBeInTheDocument();
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

describe('a decision', () => {
  const revealed = (more: object = {}) => caseWith({ state: 'PANEL', roles: ['HR'], actions: ['DECIDE', 'WITHDRAW'], rounds: [opened({ revealedAt: '2026-11-10T09:00:00Z', seats: [], votes: [], ...more })] });

  it('waits for the votes', async () => {
    await openCase(revealed({ revealedAt: null, votes: null }));
    expect(screen.getByText(/It can be decided once the votes are revealed/)).toBeInTheDocument();
    expect(screen.queryByRole('form', { name: 'Decide' })).not.toBeInTheDocument();
  });

  it('to postpone asks for a day after today, and shows the least that would change it', async () => {
    const { user, changes } = await openCase(revealed());
    expect(screen.queryByLabelText('Postponed until')).not.toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Postponed' }));
    expect(form('Decide').getByText('Raise Security from 2 to 3')).toBeInTheDocument();
    await giveReason(user, 'Secures production (must-have)', 'One cycle.');
    await user.type(screen.getByLabelText('Postponed until'), '2020-01-01');
    await user.click(screen.getByRole('button', { name: 'Decide' }));
    expect(screen.getByText('Say until when: a day after today.')).toBeInTheDocument();
    expect(changes()).toEqual([]);
    await user.clear(screen.getByLabelText('Postponed until'));
    await user.type(screen.getByLabelText('Postponed until'), '2099-06-01');
    await user.click(screen.getByRole('button', { name: 'Decide' }));
    await waitFor(() => expect(changes()).toEqual([['DecidePromotion', { caseId: 'c1', outcome: 'POSTPONED', postponedUntil: '2099-06-01', reasons: [{ requirementId: 'security', text: 'One cycle.' }] }]]));
  });

  it('is told in the very text that the person reads', async () => {
    const { server, user, changes } = await openCase(caseWith({ state: 'DECIDED', roles: ['HR'], actions: ['TELL'], rounds: [opened({ decision })] }));
    server.next = caseWith({ state: 'TOLD', roles: ['HR'], actions: ['CLOSE'], rounds: [opened({ decision, told })] });
    await user.type(screen.getByRole('textbox', { name: 'This is what Amara Okafor will read' }), told.text);
    await user.click(screen.getByRole('button', { name: 'Tell Amara Okafor' }));
    expect(await screen.findByText('This is what Amara Okafor reads')).toBeInTheDocument();
    expect(screen.getByText(told.text)).toBeInTheDocument();
    expect(changes()).toEqual([['TellPromotion', { caseId: 'c1', text: told.text }]]);
  });

  it('is read by the person with its reasons and the least that would change it, and can be appealed with a reason', async () => {
    const { user, changes } = await openCase(caseWith({ state: 'TOLD', roles: ['PERSON'], actions: ['APPEAL'], rounds: [opened({ decision, told })] }));
    const part = within(screen.getByRole('region', { name: 'The decision' }));
    expect(part.getByText('What you were told')).toBeInTheDocument();
    expect(part.getByText('Postponed until 1 Jun 2099')).toBeInTheDocument();
    expect(part.getByText('Two cycles are missing.').closest('li')).toHaveTextContent('Secures production');
    expect(part.getByText('Raise Security from 2 to 3')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Ask for another panel' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Ask for another panel' }));
    expect(dialog.getByText('Say why.')).toBeInTheDocument();
    await user.type(dialog.getByRole('textbox', { name: /^Why/ }), 'Look again.');
    await user.click(dialog.getByRole('button', { name: 'Ask for another panel' }));
    await waitFor(() => expect(changes()).toEqual([['AppealPromotion', { caseId: 'c1', text: 'Look again.' }]]));
  });
});

describe('a case as a whole', () => {
  it('is taken back with a reason, and what is refused is said in words', async () => {
    const { server, user, changes } = await openCase(caseWith({ actions: ['WITHDRAW'] }));
    server.refuse = { reason: 'WRONG_STATE', message: 'The case does not stand where this is done.' };
    await user.click(screen.getByRole('button', { name: 'Take the case back' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: /^Why/ }), 'Too early.');
    await user.click(dialog.getByRole('button', { name: 'Take it back' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('The case does not stand where this is done.');
    expect(changes()).toEqual([['WithdrawPromotion', { caseId: 'c1', text: 'Too early.' }]]);
  });

  it('is closed by HR, who is told what that means', async () => {
    const { user, changes } = await openCase(caseWith({ state: 'TOLD', roles: ['HR'], actions: ['CLOSE'], rounds: [opened({ decision, told })] }));
    await user.click(screen.getByRole('button', { name: 'Close the case' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Amara Okafor cannot ask for another panel any more/)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Close the case' }));
    await waitFor(() => expect(changes()).toEqual([['ClosePromotion', { caseId: 'c1' }]]));
  });
});
