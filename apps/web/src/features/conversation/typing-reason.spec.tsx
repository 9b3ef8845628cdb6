import { screen, waitFor } from '@testing-library/react';
import { lead, openTalk } from './talk-server.fixture.js';

beforeEach(() => localStorage.clear());

const field = () => screen.getByRole('textbox', { name: 'Why the levels of Security differ' });
const saved = () => screen.findByText(/^Saved/, {}, { timeout: 4000 });

describe('a reason that is being typed', () => {
  it('is changed by nobody else: not by the server, which keeps it without blanks, and not from another tab', async () => {
    const { server, user } = await openTalk();
    await user.type(field(), 'The design ');
    await saved();
    expect(server.conversation.rows[0]?.reason).toBe('The design');
    expect(field()).toHaveValue('The design ');
    server.changeRow('security', { reason: 'From the other tab' });
    server.otherProposes('testing', 4, lead);
    window.dispatchEvent(new Event('focus'));
    expect(await screen.findByText('Changes from another tab or device were taken in')).toBeInTheDocument();
    expect(field()).toHaveValue('The design ');
    await user.keyboard('was open.');
    await waitFor(() => expect(server.conversation.rows[0]?.reason).toBe('The design was open.'), { timeout: 4000 });
    expect(field()).toHaveValue('The design was open.');
  });
});
