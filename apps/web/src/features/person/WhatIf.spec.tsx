import { screen, waitFor, within } from '@testing-library/react';
import { openPerson } from './person-page.fixture.js';

describe('what if, beside the page', () => {
  async function openWhatIf() {
    const { user } = openPerson({ at: '/people/amara?track=lead' });
    await user.click(await screen.findByRole('button', { name: /^What if\?/ }));
    return { user, panel: within(await screen.findByRole('complementary', { name: 'What if?' })) };
  }

  it('says that nothing is saved, and that nothing is supposed yet', async () => {
    const { panel } = await openWhatIf();
    expect(panel.getByText('Computed in your browser. Nothing is saved, and nobody sees it.')).toBeInTheDocument();
    expect(panel.getByText('Nothing is supposed yet: this is how it stands now.')).toBeInTheDocument();
    expect(panel.getByText('Not yet')).toBeInTheDocument();
  });

  it('a level, evidence and time move the state, and can be taken back', async () => {
    const { user, panel } = await openWhatIf();
    await user.click(within(panel.getByRole('group', { name: /^Security/ })).getByRole('radio', { name: 'Level 3, asked for' }));
    expect(panel.getAllByText(/^One supposition\. Still “Not yet”|^One supposition\. From “Not yet” to “Ready if”/)[0]).toHaveTextContent('the score rises by 13.3 to 100');
    await user.click(panel.getByRole('checkbox', { name: /^Suppose accepted evidence/ }));
    await user.click(panel.getByRole('radio', { name: 'two more cycles' }));
    expect(panel.getByText(/^Three suppositions\. From “Not yet” to “Ready”; the score rises by 13\.3 to 100; every must-have is fulfilled\.$/)).toBeInTheDocument();
    await waitFor(() => expect(panel.getByRole('status')).toHaveTextContent('From “Not yet” to “Ready”'));
    await user.click(panel.getByRole('button', { name: 'Suppose nothing' }));
    expect(panel.getByRole('button', { name: 'Suppose nothing' })).toHaveFocus();
    // What is disabled loses the focus in a browser, though not here.
    expect(panel.getByRole('button', { name: 'Suppose nothing' })).toBeEnabled();
    expect(panel.getByText('Nothing is supposed yet: this is how it stands now.')).toBeInTheDocument();
  });

  it('is filled by the smallest plan, and moved by keyboard', async () => {
    const { user, panel } = await openWhatIf();
    await user.click(panel.getByRole('button', { name: 'Suppose the smallest plan is done' }));
    expect(panel.getByText(/to “Ready”; the score rises/)).toBeInTheDocument();
    const chosen = within(panel.getByRole('group', { name: /^Security/ })).getByRole('radio', { name: 'Level 3, asked for' });
    expect(chosen).toBeChecked();
    chosen.focus();
    await user.keyboard('{ArrowLeft}');
    expect(panel.getByText(/Still “Not yet”|to “Ready if”/)).toBeInTheDocument();
  });

  it('cycles that are supposed do not hide a level that is still missing', async () => {
    const { user, panel } = await openWhatIf();
    await user.click(panel.getByRole('radio', { name: 'two more cycles' }));
    expect(panel.getByText('The cycles count, but Security is still not at the level that is asked for.')).toBeInTheDocument();
    await user.click(within(panel.getByRole('group', { name: /^Security/ })).getByRole('radio', { name: 'Level 3, asked for' }));
    expect(panel.queryByText(/^The cycles count/)).not.toBeInTheDocument();
  });

  it('closes by Escape as well', async () => {
    const { user } = await openWhatIf();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary', { name: 'What if?' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^What if\?/ })).toHaveFocus();
  });

  it('closes, and comes back to what opened it', async () => {
    const { user, panel } = await openWhatIf();
    await user.click(panel.getByRole('button', { name: 'Close what-if' }));
    expect(screen.queryByRole('complementary', { name: 'What if?' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^What if\?/ })).toHaveFocus();
  });
});
