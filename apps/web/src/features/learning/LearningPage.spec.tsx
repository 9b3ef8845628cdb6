import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Viewer } from '../../lib/viewer.js';
import { priya, renderPage } from '../../testing/render.js';
import { LearningServer, resource } from './learning.fixture.js';
import { LearningPage } from './LearningPage.js';

const hr: Viewer = { ...priya, roles: ['ENGINEER', 'HR'] };

async function open(at = '/learning', { server = new LearningServer(), viewer = hr } = {}) {
  const user = userEvent.setup();
  const { router } = renderPage(<LearningPage />, { link: server.link, at, viewer });
  await screen.findByRole('heading', { level: 1, name: 'Learning' });
  return { server, user, router };
}

describe('what there is to learn from', () => {
  it('is read by everybody, with its link, its levels and what the framework has lost', async () => {
    const server = new LearningServer();
    server.resources.push(resource({ id: 'l3', title: 'Punch cards', skillName: 'cobol', isLost: true, fromLevel: 2 }));
    await open('/learning', { server, viewer: priya });
    const row = within(await screen.findByRole('row', { name: /Threats/ }));
    expect(row.getByRole('link', { name: 'Threats' })).toHaveAttribute('href', 'https://example.org/threats');
    expect(row.getByText('example.org')).toBeInTheDocument();
    expect(row.getByText('1 to 2')).toBeInTheDocument();
    expect(within(screen.getByRole('row', { name: /Punch cards/ })).getByText('Not in the framework')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Change|Retire/ })).not.toBeInTheDocument();
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual(['Listed', 'My suggestions (1)']);
  });

  it('says where a link leads, whatever it is called and however its letters look', async () => {
    const server = new LearningServer();
    server.resources.push(resource({ id: 'l3', title: 'https://example.org', link: 'https://ex\u0430mple.org/sign-in' }));
    await open('/learning', { server, viewer: priya });
    const row = within(await screen.findByRole('row', { name: /https:/ }));
    expect(row.getByText(/^xn--/)).toBeInTheDocument();
    expect(row.queryByText('example.org')).not.toBeInTheDocument();
  });

  it('is found by words, which stand in the address; and an empty list says what will be here', async () => {
    const { user, router } = await open();
    await user.type(await screen.findByRole('searchbox', { name: 'Find by title or skill' }), 'zzz');
    expect(await screen.findByText('Nothing has these words in its title or its skill')).toBeInTheDocument();
    expect(router.state.location.search).toBe('?search=zzz');
    await user.clear(screen.getByRole('searchbox', { name: 'Find by title or skill' }));
    await user.click(screen.getByRole('tab', { name: 'Lost by the framework' }));
    expect(await screen.findByText('Everything that is listed is for a skill of the framework')).toBeInTheDocument();
    await waitFor(() => expect(router.state.location.search).toBe('?show=lost'));
  });

  it('is added by HR with a skill that brings its levels, and what the server finds wrong stands beside the field', async () => {
    const { server, user } = await open();
    await user.click(screen.getByRole('button', { name: 'Add something' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'List it' }));
    expect([dialog.getByRole('textbox', { name: 'Title' }), dialog.getByRole('combobox', { name: 'Skill' })].map((field) => field.getAttribute('aria-invalid'))).toEqual(['true', 'true']);
    await user.type(dialog.getByRole('textbox', { name: 'Title' }), 'Java, again');
    await user.type(dialog.getByRole('textbox', { name: 'Link' }), 'nowhere');
    await user.type(dialog.getByRole('textbox', { name: 'Hours it takes' }), '2.5');
    await user.click(dialog.getByRole('combobox', { name: 'Skill' }));
    await user.click(await screen.findByRole('option', { name: 'Java', hidden: true }));
    server.refuse = { mistakes: [{ __typename: 'LearningMistake', field: 'link', message: 'Write the whole address.' }] };
    await user.click(dialog.getByRole('button', { name: 'List it' }));
    await waitFor(() => expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveAccessibleDescription(/Write the whole address\./));
    server.refuse = null;
    await user.click(dialog.getByRole('button', { name: 'List it' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    const [[, first], [, second]] = server.asked as [[string, { id: string }], [string, { id: string }]];
    expect(first).toEqual({ id: expect.any(String), revision: 0, title: 'Java, again', link: 'nowhere', kind: 'COURSE', effortHours: 2.5, skillId: 'java', fromLevel: 1, toLevel: 3 });
    expect(second.id).toBe(first.id);
  });

  it('that was changed elsewhere is shown as it is now, and replaced from there', async () => {
    const { server, user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Change: Threats' }));
    const dialog = within(await screen.findByRole('dialog'));
    server.refuse = { resource: resource({ id: 'l1', title: 'Threats, second edition', revision: 4 }) };
    await user.click(dialog.getByRole('button', { name: 'List it' }));
    expect(await dialog.findByText(/It says now: Threats, second edition, Security/)).toBeInTheDocument();
    server.refuse = null;
    await user.click(dialog.getByRole('button', { name: 'List it' }));
    await waitFor(() => expect(server.asked.map(([, { revision }]) => revision)).toEqual([1, 4]));
  });

  it('is suggested by anybody, and taken or not by HR', async () => {
    const { server, user } = await open('/learning?show=suggested');
    await user.click(await screen.findByRole('button', { name: 'Do not take: A week on call' }));
    await waitFor(() => expect(server.asked).toEqual([['RetireLearningResource', { id: 'l2', revision: 1 }]]));
    await user.click(screen.getByRole('button', { name: 'Take: A week on call' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'List it' }));
    await waitFor(() => expect(server.asked.at(-1)).toMatchObject(['SaveLearningResource', { id: 'l2', revision: 1, link: null, effortHours: null }]));
  });

  it('is suggested by who does not keep the list', async () => {
    const { server, user } = await open('/learning', { viewer: priya });
    await user.click(screen.getByRole('button', { name: 'Suggest something' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'Title' }), 'A talk');
    await user.click(dialog.getByRole('combobox', { name: 'Skill' }));
    await user.click(await screen.findByRole('option', { name: 'Security', hidden: true }));
    await user.click(dialog.getByRole('button', { name: 'Suggest it' }));
    await waitFor(() => expect(server.asked).toMatchObject([['SuggestLearningResource', { title: 'A talk', skillId: 'security', fromLevel: 1, toLevel: 4 }]]));
  });

  it('says to HR which skills have nothing, and begins one for it', async () => {
    const { user } = await open('/learning?show=missing');
    expect(await screen.findByText('Nothing is listed for level 2 and 3; tracks ask for level 3.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Add for Java' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(['Skill', 'Helps to reach level', 'Up to level'].map((name) => dialog.getByRole<HTMLInputElement>('combobox', { name }).value)).toEqual(['Java', '2', '3']);
  });
});
