import type { KnownMembership } from './known-directory.js';
import { join } from './membership.rules.js';

const today = '2026-11-24';
const was: KnownMembership = { teamId: 'Search', from: '2024-01-01', to: '2025-01-01' };
const is: KnownMembership = { teamId: 'Payments', from: '2025-01-01', to: null };
const joined = (present: KnownMembership[], [teamId, from]: [string, string | null]) => join(present, { teamId, from, today, teamName: (id) => id });

describe('joining a team', () => {
  it.each<[string, KnownMembership[], string, string | null, KnownMembership[]]>([
    ['new, today', [], 'Payments', null, [{ teamId: 'Payments', from: today, to: null }]],
    ['new, on a day that is said', [], 'Payments', '2025-05-05', [{ teamId: 'Payments', from: '2025-05-05', to: null }]],
    ['the same is no change', [was, is], 'Payments', null, [was, is]],
    ['the same since the same day is no change', [was, is], 'Payments', '2025-01-01', [was, is]],
    ['the same since another day puts it right', [is], 'Payments', '2025-02-01', [{ ...is, from: '2025-02-01' }]],
    ['the same since a later day, after a move, was a later move', [was, is], 'Payments', '2025-02-01', [{ ...was, to: '2025-02-01' }, { ...is, from: '2025-02-01' }]],
    ['the same since an earlier day, after a move, was an earlier move', [was, is], 'Payments', '2024-06-01', [{ ...was, to: '2024-06-01' }, { ...is, from: '2024-06-01' }]],
    ['the same since another day, after a time in none', [was, { ...is, from: '2025-03-01' }], 'Payments', '2025-02-01', [was, { ...is, from: '2025-02-01' }]],
    ['another closes the present one', [was, is], 'Search', null, [was, { ...is, to: today }, { teamId: 'Search', from: today, to: null }]],
    ['another on the first day replaces it', [is], 'Search', '2025-01-01', [{ teamId: 'Search', from: '2025-01-01', to: null }]],
    ['back on the day of leaving takes the move back', [was, is], 'Search', '2025-01-01', [{ ...was, to: null }]],
    ['after a time in none', [was], 'Payments', null, [was, { teamId: 'Payments', from: today, to: null }]],
    ['another later', [is], 'Search', '2027-01-01', [{ ...is, to: '2027-01-01' }, { teamId: 'Search', from: '2027-01-01', to: null }]],
  ])('%s', (...[, present, teamId, from, memberships]) => {
    expect(joined(present, [teamId, from])).toMatchObject({ memberships });
  });

  it.each<[string, KnownMembership[], string, string, string]>([
    ['before the present one began', [was, is], 'Search', '2024-06-01', 'is to leave Payments on 2024-06-01, but joins it on 2025-01-01'],
    ['the same, before they joined the one before', [was, is], 'Payments', '2024-01-01', 'is to be in the team from 2024-01-01, but was in Search from 2024-01-01 until 2025-01-01'],
    ['the same, into the time of another, after a time in none', [was, { ...is, from: '2025-03-01' }], 'Payments', '2024-06-01',
      'is to be in the team from 2024-06-01, but was in Search from 2024-01-01 until 2025-01-01'],
    ['before the last one ended', [was], 'Payments', '2024-06-01', 'is to join Payments on 2024-06-01, but was in Search until 2025-01-01'],
  ])('is refused %s', (...[, present, teamId, from, reason]) => {
    expect(joined(present, [teamId, from])).toEqual({ reason });
  });
});
