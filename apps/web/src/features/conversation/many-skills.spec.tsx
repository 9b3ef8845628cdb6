import { act, screen, waitFor, within } from '@testing-library/react';
import { amara, openTalk, served } from './talk-server.fixture.js';

beforeEach(() => localStorage.clear());

const title = '17 skills where both said the same, 1 skill of which nobody said anything';
const fold = () => screen.getByText(title).closest('details')!;
const inFold = () => within(fold()).getAllByRole('article', { hidden: true }).map((article) => article.getAttribute('aria-label'));
const many = (change: Parameters<typeof served>[0] = () => undefined) => served((one) => { one.addEqual(16); change(one); });

describe('a conversation of many skills', () => {
  it('opens with what differs; the rest is one line, agreed on with one click', async () => {
    const { user } = await openTalk(many());
    expect(fold().open).toBe(false);
    expect(inFold()).toHaveLength(18);
    expect(inFold()).not.toEqual(expect.arrayContaining(['Security']));
    await user.click(screen.getByRole('button', { name: 'Agree on all 17' }));
    expect(screen.queryByRole('button', { name: /^Agree on (all|the)/ })).not.toBeInTheDocument();
    expect(screen.getByText('17 of 20 in the agreement')).toBeInTheDocument();
    await user.click(screen.getByText(title));
    expect(fold().open).toBe(true);
    await user.click(screen.getByRole('radio', { name: 'As in the framework' }));
    expect(screen.queryByText(title)).not.toBeInTheDocument();
  });

  it('is led through by keys: after the last difference the rest opens', async () => {
    const { user } = await openTalk(many());
    within(screen.getByRole('radiogroup', { name: 'Agree on Testing' })).getAllByRole('radio')[0]?.focus();
    await user.keyboard('j');
    expect(fold().open).toBe(true);
    expect(document.activeElement?.closest('article')).toHaveAttribute('aria-label', 'Caching');
    await user.keyboard('3');
    expect(within(screen.getByRole('radiogroup', { name: 'Agree on Caching' })).getByRole('radio', { name: '3 Practitioner' })).toBeChecked();
  });

  it('opens the rest where the other changed something in it, and where the address leads into it', async () => {
    const { server } = await openTalk(many());
    server.otherProposes('equal-7', 4);
    window.dispatchEvent(new Event('focus'));
    await waitFor(() => expect(fold().open).toBe(true));
    act(() => fold().removeAttribute('open'));
    window.location.hash = '#' + screen.getByRole('article', { name: 'equal-9', hidden: true }).id;
    await waitFor(() => expect(fold().open).toBe(true));
    window.location.hash = '';
  });

  it('keeps a disputed skill in sight', async () => {
    await openTalk(many((one) => one.changeRow('equal-3', { dispute: { __typename: 'Dispute', id: 'd1', openedBy: amara, openedAt: '2026-11-24T12:00:00Z', reason: 'So.', settledAt: null, settledBy: null, settlement: null, maySettle: false } })));
    expect(screen.getByText('16 skills where both said the same, 1 skill of which nobody said anything')).toBeInTheDocument();
    expect(screen.getByRole('article', { name: 'equal-3' }).closest('details')).toBeNull();
  });
});
