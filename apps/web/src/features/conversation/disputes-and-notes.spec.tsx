import { screen, waitFor, within } from '@testing-library/react';
import { amara, lead, openTalk, served } from './talk-server.fixture.js';

beforeEach(() => localStorage.clear());

const skill = (name: string) => within(screen.getByRole('article', { name }));

describe('a dispute', () => {
  it('is opened with a reason, keeps the skill from being signed, and can be taken back', async () => {
    const server = served((one) => { one.role = 'PERSON'; one.otherProposes('caching', 2, lead); one.changeRow('security', { reason: 'So.' }); });
    const { user } = await openTalk(server);
    await user.click(skill('Caching').getByRole('button', { name: 'Dispute Caching' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Dispute Caching?' }));
    await user.click(dialog.getByRole('button', { name: 'Open the dispute' }));
    expect(dialog.getByText('Say what is not right, so that it can be settled.')).toBeInTheDocument();
    await user.type(dialog.getByRole('textbox', { name: 'Why' }), 'I built the cache.');
    await user.click(dialog.getByRole('button', { name: 'Open the dispute' }));
    expect(await skill('Caching').findByText(/Disputed by you/)).toBeInTheDocument();
    expect(server.asked.at(-1)).toMatchObject(['OpenDispute', { cycleId: 'q4', personId: 'amara', skillId: 'caching', reason: 'I built the cache.' }]);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Sign', hidden: true })).toBeDisabled());
    expect(skill('Caching').getByRole('button', { name: 'Take back the dispute of Caching', hidden: true })).toBeInTheDocument();
    expect(skill('Caching').queryByRole('button', { name: /Settle/, hidden: true })).not.toBeInTheDocument();
  });

  const disputed = (role: 'PERSON' | 'MANAGER' | 'HR', maySettle: boolean, openedBy: object = amara) => served((one) => {
    one.role = role;
    one.changeRow('caching', { dispute: { __typename: 'Dispute', id: 'd1', openedBy, openedAt: '2026-11-24T12:00:00Z', reason: 'I built the cache.', settledAt: null, settledBy: null, settlement: null, maySettle } });
  });

  it.each([
    ['PERSON', lead, /HR settles it, or somebody who leads you and has not rated you in this cycle/],
    ['MANAGER', amara, /HR settles it, or somebody who leads Amara Okafor and has not rated them in this cycle/],
    ['MANAGER', lead, /HR settles it, or somebody who leads Amara Okafor/],
    ['HR', amara, /HR settles it, or somebody/],
  ] as const)('is not offered to settle to %s who is a party to it, who reads who can', async (role, openedBy, words) => {
    await openTalk(disputed(role, false, openedBy));
    expect(skill('Caching').getByText(words)).toBeInTheDocument();
    expect(skill('Caching').queryByRole('button', { name: /Settle/ })).not.toBeInTheDocument();
  });

  it.each(['MANAGER', 'HR'] as const)('of the person is settled by %s who is no party to it', async (role) => {
    const server = disputed(role, true);
    const { user } = await openTalk(server);
    expect(skill('Caching').queryByText(/HR settles it/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Settle the dispute of Caching' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Settle the dispute of Caching?' }));
    expect(dialog.getByText(/Amara Okafor wrote: “I built the cache.”/)).toBeInTheDocument();
    await user.type(dialog.getByRole('textbox', { name: 'How it was settled' }), 'We read the code.');
    await user.click(dialog.getByRole('button', { name: 'Settle it' }));
    await waitFor(() => expect(server.asked).toEqual([['SettleDispute', { id: 'd1', settlement: 'We read the code.' }]]));
  });
});

describe('a note', () => {
  it('is private unless it is shared, and says which it is', async () => {
    const { server, user } = await openTalk();
    await user.type(screen.getByRole('textbox', { name: 'A new note' }), 'Ask about the design.');
    await user.click(screen.getByRole('button', { name: 'Save for yourself' }));
    expect(await screen.findByText('Private: only you see it')).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: 'A new note' }), 'We meet on Friday.');
    await user.click(screen.getByRole('radio', { name: /Also Amara Okafor/ }));
    await user.click(screen.getByRole('button', { name: 'Save and share' }));
    expect(await screen.findByText('Shared')).toBeInTheDocument();
    expect(server.asked.map(([, input]) => input.visibility)).toEqual(['PRIVATE', 'SHARED']);
    expect(screen.getByRole('textbox', { name: 'A new note' })).toHaveValue('');
    expect(screen.getAllByRole('button', { name: /^Remove the note/ })).toHaveLength(2);
  });
});
