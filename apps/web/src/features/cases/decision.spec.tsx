import { screen, waitFor, within } from '@testing-library/react';
import { caseWith, decision, giveReason, openCase, opened, told } from './case.fixture.js';

beforeEach(() => localStorage.clear());

// As newer browsers do.
beforeAll(() => void Object.assign(Element.prototype, { scrollIntoView: () => Promise.resolve() }));

const form = (name: string) => within(screen.getByRole('form', { name }));

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

describe('what was postponed', () => {
  const postponed = caseWith({ state: 'TOLD', roles: ['PERSON'], actions: ['APPEAL'], rounds: [opened({ decision, told })] });

  it('becomes the plan of the person in one step', async () => {
    const { user, changes } = await openCase(postponed);
    await user.click(screen.getByRole('button', { name: 'Make a plan of it' }));
    expect(await screen.findByText('The plan is open')).toBeInTheDocument();
    expect(changes()).toEqual([['DraftPlanFromCase', { planId: expect.any(String), caseId: 'c1' }]]);
  });

  it('leads to the plan that there is already', async () => {
    const { server, user } = await openCase(caseWith({ ...postponed, roles: ['LEAD'] }));
    server.refuse = { reason: 'ALREADY_PLANNED', message: 'There is a plan already.' };
    await user.click(screen.getByRole('button', { name: 'Make a plan of it' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('There is a plan already.');
    expect(screen.getByRole('link', { name: 'Look at the plan' })).toHaveAttribute('href', '/people/amara/plan');
  });

  it.each([['HR', 'TOLD', 'POSTPONED'], ['PERSON', 'APPEALED', 'POSTPONED'], ['LEAD', 'TOLD', 'REJECTED']])('is not offered to %s of a case that is %s and %s', async (role, state, outcome) => {
    await openCase(caseWith({ state, roles: [role], rounds: [opened({ decision: { ...decision, outcome }, told })] }));
    expect(screen.getByText(told.text)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Make a plan of it' })).not.toBeInTheDocument();
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
