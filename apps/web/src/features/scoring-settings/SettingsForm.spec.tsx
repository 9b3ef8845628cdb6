import { defaultSettings } from '@waymark/scoring';
import { screen, waitFor, within } from '@testing-library/react';
import { badInput, change, field, fill, open, readyScore, reviewScore, stale, taken } from './settings-page.fixture.js';
import { settingsWith, versionOf } from './settings.fixture.js';

// As newer browsers do.
beforeAll(() => void Object.assign(Element.prototype, { scrollIntoView: () => Promise.resolve() }));

describe('changing it', () => {
  it('shows what changes from what to what and what it does, then sends all of it', async () => {
    const { user, sent } = open({ answers: [taken(versionOf(1, settingsWith({ readyScore: 90 })))] });
    const dialog = within(await reviewScore(user, '90'));
    expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Ready: score of at least: from 85 to 90', 'It holds from now on. Past results stay as they were.', 'Everybody is reckoned anew, which takes a while.', 'Nothing is decided by it: a human decides.',
    ]);
    expect(sent).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Put in force now' }));
    expect(await screen.findByText('Version 1 is in force')).toBeInTheDocument();
    expect(sent).toEqual([{ expectedVersion: 0, note: 'We ask for more.', settings: { ...defaultSettings, readyScore: 90 } }]);
    expect(screen.queryByRole('heading', { name: 'Change the settings' })).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  it('says the default beside each value, and couples the weights', async () => {
    const { user } = open({ versions: [versionOf(1, settingsWith({ readyScore: 90 })), versionOf(0)] });
    await change(user);
    expect(field(readyScore)).toHaveValue('90');
    expect(field(readyScore)).toHaveAccessibleDescription('Of 100. Default 85.');
    await fill(user, 'Weight of the manager’s rating', '0.6');
    expect(field('Weight of the self rating')).toHaveValue('0.4');
  });

  it('says at the fields what is wrong, leads to the first, and sends nothing', async () => {
    const { user, sent } = open();
    await change(user);
    await fill(user, readyScore, '190');
    await user.click(screen.getByRole('button', { name: 'Review the changes' }));
    expect(screen.getByText('2 entries need another look')).toBeInTheDocument();
    expect(field(readyScore)).toHaveFocus();
    expect(field(readyScore)).toBeInvalid();
    expect(field(readyScore)).toHaveAccessibleDescription('It has to be between 0 and 100. Of 100. Default 85.');
    expect(field('Why?')).toHaveAccessibleDescription(/^Say why\. Everybody can read it\./);
    expect(sent).toEqual([]);
  });

  it('has nothing to review where nothing is changed', async () => {
    const { user } = open();
    await change(user);
    await user.click(screen.getByRole('button', { name: 'Review the changes' }));
    expect(screen.getByText('Nothing is changed')).toBeInTheDocument();
    expect(field('Why?')).toBeValid();
  });

  it('chooses skills by name; one that the framework does not have is shown as such, and kept', async () => {
    const settings = settingsWith({}, { securitySkillIds: ['security', 'old-skill'] });
    const { user, sent } = open({ versions: [versionOf(1, settings), versionOf(0)], answers: [taken(versionOf(2))] });
    await change(user);
    const group = within(screen.getByRole('group', { name: 'Skills that are security' }));
    await user.click(group.getByText(/^Skills that are security: /));
    expect(group.getByRole('checkbox', { name: '“old-skill” (not in the framework)' })).toBeChecked();
    await user.click(group.getByRole('checkbox', { name: 'Caching' }));
    await fill(user, 'Why?', 'Caching too.');
    await user.click(screen.getByRole('button', { name: 'Review the changes' }));
    expect(await screen.findByText('added Caching', { exact: false, selector: 'li' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Put in force now' }));
    await waitFor(() => expect(sent.map((input) => input.settings.flags.securitySkillIds)).toEqual([['security', 'old-skill', 'caching']]));
  });

  it('puts what the server finds wrong at its field, until that is touched', async () => {
    const { user } = open({ answers: [badInput('readyScore', 'Not today.')] });
    const dialog = within(await reviewScore(user, '90'));
    await user.click(dialog.getByRole('button', { name: 'Put in force now' }));
    await waitFor(() => expect(field(readyScore)).toHaveAccessibleDescription('Not today. Of 100. Default 85.'));
    expect(field(readyScore)).toHaveFocus();
    await fill(user, readyScore, '91');
    expect(field(readyScore)).toBeValid();
    expect(field('Why?')).toHaveValue('We ask for more.');
  });

  it('says in the review when the server cannot be reached; sent again, it is the same', async () => {
    const { user, sent } = open({ answers: [null, taken(versionOf(1, settingsWith({ readyScore: 90 })))] });
    const dialog = within(await reviewScore(user, '90'));
    await user.click(dialog.getByRole('button', { name: 'Put in force now' }));
    expect(await dialog.findByText('The settings were not changed')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Put in force now' }));
    expect(await screen.findByText('Version 1 is in force')).toBeInTheDocument();
    expect(sent[1]).toEqual(sent[0]);
  });

  it('takes its own change for done where the answer to it was lost', async () => {
    const own = versionOf(1, settingsWith({ readyScore: 90 }), { who: 'Priya Raman' });
    const { user } = open({ answers: [null, stale(own)] });
    const dialog = within(await reviewScore(user, '90'));
    await user.click(dialog.getByRole('button', { name: 'Put in force now' }));
    await dialog.findByText('The settings were not changed');
    await user.click(dialog.getByRole('button', { name: 'Put in force now' }));
    expect(await screen.findByText('Version 1 is in force')).toBeInTheDocument();
  });
});

describe('changed by somebody else meanwhile', () => {
  it('shows what they changed, keeps own entries, and goes on from theirs', async () => {
    const theirs = versionOf(1, settingsWith({ readyScore: 88, readyIfCost: 5 }), { note: 'Plans may be longer.', who: 'Alex Rivera' });
    const { user, sent } = open({ answers: [stale(theirs), taken(versionOf(2))] });
    const dialog = within(await reviewScore(user, '90'));
    await user.click(dialog.getByRole('button', { name: 'Put in force now' }));
    expect(await screen.findByText('Alex Rivera changed the settings meanwhile: version 1 is in force')).toBeInTheDocument();
    expect(within(screen.getByRole('list', { name: 'What was changed meanwhile' })).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Ready: score of at least: from 85 to 88 You changed this too: your entry is kept.', 'Ready if: the smallest plan costs at most: from 3 to 5',
    ]);
    expect([field(readyScore), field(/^Ready if/), field('Why?')].map((input) => (input as HTMLInputElement).value)).toEqual(['90', '5', 'We ask for more.']);
    expect(screen.getByRole('heading', { name: 'Change the settings' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Review the changes' }));
    await screen.findByText('from 88 to 90', { exact: false, selector: 'li' });
    await user.click(await screen.findByRole('button', { name: 'Put in force now' }));
    await waitFor(() => expect(sent.at(-1)).toMatchObject({ expectedVersion: 1, settings: { readyScore: 90, readyIfCost: 5 } }));
  });
});

describe('leaving', () => {
  it('asks while there is something to lose, and can be thought better of', async () => {
    const { user, router } = open();
    await change(user);
    await fill(user, readyScore, '90');
    await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await user.click(await screen.findByRole('button', { name: 'Go on editing' }));
    expect(router.state.location.pathname).toBe('/scoring-settings');
    expect(field(readyScore)).toHaveValue('90');
    await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await user.click(await screen.findByRole('button', { name: 'Throw it away' }));
    expect(await screen.findByRole('heading', { name: 'Another page' })).toBeInTheDocument();
  });

  it('does not ask where nothing was entered', async () => {
    const { user } = open();
    await change(user);
    await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
    expect(await screen.findByRole('heading', { name: 'Another page' })).toBeInTheDocument();
  });

  it('the form asks before entries are cancelled, and the browser before the page is closed', async () => {
    const { user } = open();
    await change(user);
    const closing = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(closing()).toBe(false);
    await fill(user, readyScore, '90');
    expect(closing()).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(await screen.findByRole('button', { name: 'Throw it away' }));
    expect(await screen.findByRole('button', { name: 'Change' })).toBeInTheDocument();
    expect(closing()).toBe(false);
  });
});
