import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render.js';
import { payments } from './team.fixture.js';
import { WhoAlone } from './WhoAlone.js';

describe('a bar of how many reach something', () => {
  it('names them to whoever opens it, by key too', async () => {
    renderPage(<WhoAlone team={payments()} />);
    const [security] = within(screen.getByRole('list', { name: 'Reached by several people' })).getAllByRole('listitem');
    const names = within(security!).getByRole('group');
    expect(names).not.toHaveAttribute('open');
    // A summary: the browser lets keys reach and open it.
    const who = within(security!).getByText('Who');
    expect(who.tagName).toBe('SUMMARY');
    await userEvent.setup().click(who);
    expect(names).toHaveAttribute('open');
    expect(names).toHaveTextContent('WhoAmara Okafor and Kwame Mensah');
  });

  it('names nobody where a requirement is asked of too few', () => {
    const team = payments();
    renderPage(<WhoAlone team={{ ...team, requirements: team.requirements.map((requirement) => ({ ...requirement, holders: null, onlyHolderId: null, blocking: null })) }} />);
    expect(screen.queryByText('Who')).toBeNull();
  });
});
