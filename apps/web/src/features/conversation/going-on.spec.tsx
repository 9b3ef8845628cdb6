import { jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { amara, lead, openTalk, served } from './talk-server.fixture.js';

beforeEach(() => localStorage.clear());
afterEach(() => jest.restoreAllMocks());

const skill = (name: string) => within(screen.getByRole('article', { name }));
const heading = (name: string) => skill(name).getByRole('heading', { name });
const level = (name: string, choice: string) => within(screen.getByRole('radiogroup', { name: `Agree on ${name}` })).getByRole('radio', { name: choice });

describe('whoever talks goes on', () => {
  it('at the first skill that is still open after agreeing on those of which both say the same', async () => {
    const { user } = await openTalk();
    await user.click(screen.getByRole('button', { name: 'Agree on the 1 skill where both say the same' }));
    await waitFor(() => expect(heading('Security')).toHaveFocus());
  });

  it('at the first skill that is still open after agreeing on all that is folded away', async () => {
    const { user } = await openTalk(served((one) => { one.addEqual(16); one.otherProposes('security', 2); }));
    await user.click(screen.getByRole('button', { name: 'Agree on all 17' }));
    await waitFor(() => expect(heading('Testing')).toHaveFocus());
  });

  it('at the level that was taken, and at the first where it was left out', async () => {
    const { user } = await openTalk();
    await user.click(skill('Testing').getByRole('button', { name: 'Take Amara Okafor’s: 3 Practitioner, for Testing' }));
    expect(level('Testing', '3 Practitioner')).toHaveFocus();
    await user.click(skill('Testing').getByRole('button', { name: 'Take mine: 2 Working, for Testing' }));
    expect(level('Testing', '2 Working')).toHaveFocus();
    await user.click(skill('Testing').getByRole('button', { name: 'Leave out Testing' }));
    expect(level('Testing', '1 Awareness')).toHaveFocus();
  });

  it('at the skill that was disputed', async () => {
    const { user } = await openTalk();
    await user.click(skill('Caching').getByRole('button', { name: 'Dispute Caching' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'Why' }), 'I built it.');
    await user.click(dialog.getByRole('button', { name: 'Open the dispute' }));
    await waitFor(() => expect(heading('Caching')).toHaveFocus());
  });

  it('at the skill whose dispute was settled, also where it is folded away with that', async () => {
    const dispute = { __typename: 'Dispute', id: 'd1', openedBy: amara, openedAt: '2026-11-24T12:00:00Z', reason: 'So.', settledAt: null, settledBy: null, settlement: null, maySettle: true };
    const { user } = await openTalk(served((one) => { one.role = 'HR'; one.addEqual(16); one.changeRow('equal-3', { dispute }); }));
    await user.click(screen.getByRole('button', { name: 'Settle the dispute of equal-3' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'How it was settled' }), 'We read the code.');
    await user.click(dialog.getByRole('button', { name: 'Settle it' }));
    await waitFor(() => expect(heading('equal-3')).toHaveFocus());
    expect(heading('equal-3').closest('details')).toHaveAttribute('open');
  });

  it.each([
    ['the first to sign', false, /^You signed .* It waits for the signature of Amara/],
    ['the second', true, /^Agreed /],
  ])('at how the agreement stands, as %s', async (_, second, words) => {
    const shown = jest.spyOn(Element.prototype, 'scrollIntoView');
    const { user } = await openTalk(served((one) => {
      one.otherProposes('caching', 2, lead);
      one.changeRow('security', { reason: 'So.' });
      if (second) one.change({ personSignedAt: '2026-11-24T12:01:00Z' });
    }));
    await user.click(screen.getByRole('button', { name: 'Sign' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Sign' }));
    const standing = await screen.findByText(words);
    await waitFor(() => expect(standing).toHaveFocus());
    expect(shown.mock.contexts).toContain(standing);
  });
});
