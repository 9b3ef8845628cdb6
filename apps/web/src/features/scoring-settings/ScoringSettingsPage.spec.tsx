import { screen, within } from '@testing-library/react';
import type { Role } from '../../generated/graphql.js';
import { open } from './settings-page.fixture.js';
import { settingsWith, versionOf } from './settings.fixture.js';

describe('the formula, for everybody to read', () => {
  it('stands there in words with the numbers in force, and nothing to change for who may not', async () => {
    open({ roles: ['ENGINEER', 'MANAGER'], versions: [versionOf(1, settingsWith({ readyScore: 90 })), versionOf(0)] });
    expect(await screen.findByRole('heading', { level: 1, name: 'How readiness is reckoned' })).toBeInTheDocument();
    expect(screen.getByText(/at least 80 % of the track is known, and the score is at least 90 \(default 85\)\.$/)).toBeInTheDocument();
    expect(screen.getByText(/^A human decides/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Change' })).not.toBeInTheDocument();
  });

  it.each<Role>(['HR', 'ADMIN'])('%s may change it', async (role) => {
    open({ roles: [role] });
    expect(await screen.findByRole('button', { name: 'Change' })).toBeInTheDocument();
  });

  it('says that nothing was changed so far', async () => {
    open();
    expect(await screen.findByText('Nobody has changed anything so far: the default has always been in force.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: /^Version 0, the default/ })).toBeInTheDocument();
  });

  it('lists versions, newest first, with who, why, and what changed against the one before', async () => {
    const second = versionOf(2, settingsWith({ readyScore: 90 }, { securitySkillIds: ['security', 'caching'] }), { note: 'Caching belongs to it.', who: null });
    open({ versions: [second, versionOf(1, settingsWith({ readyScore: 90 })), versionOf(0)] });
    await screen.findByRole('heading', { name: 'Versions' });
    const items = within(screen.getByRole('region', { name: 'Versions' })).getAllByRole('heading', { level: 3 }).map((heading) => heading.closest('li')!.textContent);
    expect(items[0]).toMatch(/^Version 2 In forceIn force from 2 Oct 2026.*, decided by somebody who has leftCaching belongs to it\.Skills that are security: added Caching$/);
    expect(items[1]).toMatch(/^Version 1 In force from 1 Oct 2026.*, decided by Helen MarshWe ask for more\.Ready: score of at least: from 85 to 90$/);
    expect(items[2]).toBe('Version 0, the default What holds where nothing was decided.');
  });

  it('says when it cannot be fetched, and tries again', async () => {
    const { server, user } = open({ fail: true });
    expect(await screen.findByText('Waymark cannot be reached')).toBeInTheDocument();
    server.fail = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'How readiness is reckoned' })).toBeInTheDocument();
  });
});
