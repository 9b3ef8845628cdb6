import { ApolloLink, Observable } from '@apollo/client';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { GraphQLError } from 'graphql';
import type { Role } from '../../generated/graphql.js';
import { priya, renderPage } from '../../testing/render.js';
import { answered, counts, payments, skillNames, teamOf, teamPerson, teamRequirement } from './team.fixture.js';
import type { Team } from './team.model.js';
import { TeamReadinessPage } from './TeamReadinessPage.js';

const team = { __typename: 'Team', id: 'payments', name: 'Payments', parentId: null, memberCount: 5 };
const tracks = ['Senior Backend Developer', 'Architect'].map((name) => ({ __typename: 'Track', id: name === 'Architect' ? 'architect' : 'senior', name }));
const framework = { __typename: 'FrameworkVersion', id: 'f1', tracks, skills: [...skillNames].map(([id, name]) => ({ __typename: 'Skill', id, name })) };

const scoringSettingsVersions = [{ __typename: 'ScoringSettingsVersion', version: 0, effectiveFrom: null, settings: { __typename: 'ScoringSettings', readyScore: 85 } }];

interface Opened {
  at?: string;
  roles?: Role[];
  choices?: object;
  shown?: Team | null;
  fail?: string;
}

function open({ at = '/team-readiness', roles = ['MANAGER'], choices = { teams: [team], currentFramework: framework }, shown = payments(), fail }: Opened = {}) {
  const asked: Record<string, unknown>[] = [];
  const sent: string[] = [];
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        sent.push(operationName ?? '');
        if (operationName === 'TeamReadiness') asked.push(variables);
        if (fail && operationName === 'TeamReadiness') observer.next({ errors: [new GraphQLError('no', { extensions: { code: fail } })] });
        else observer.next({ data: operationName === 'TeamReadiness' ? { teamReadiness: shown && answered(shown) } : { ...choices, scoringSettingsVersions } });
        observer.complete();
      }),
  );
  const { router } = renderPage(<TeamReadinessPage />, { link, at, viewer: { ...priya, roles } });
  return { router, asked, sent, user: userEvent.setup(), search: () => new URLSearchParams(router.state.location.search) };
}

const group = (name: RegExp) => within(screen.getByRole('heading', { level: 2, name }).closest('section')!);

describe('at first glance', () => {
  it('one sentence, that a human decides, and who is one step away with the step', async () => {
    open();
    expect(await screen.findByText('1 of 5 is ready for Senior Backend Developer, 1 is one step away; security holds most people back.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1, name: 'Payments: who is ready for Senior Backend Developer' })).toBeInTheDocument();
    expect(screen.getByText('A human decides.')).toBeInTheDocument();
    const near = group(/^One person is one step away$/);
    expect(near.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Amara Okafor: Hold it for one more cycle (cost 1).']);
    expect(near.getByRole('link', { name: 'Amara Okafor' })).toHaveAttribute('href', '/people/amara-okafor?track=senior');
  });

  it('four groups in words with a count, each person by name with score, the least and what keeps them', async () => {
    open();
    await screen.findByRole('heading', { name: /^Ready if/ });
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(['One person is one step away', 'Ready1 person', 'Ready if2 people', 'Not yet1 person', 'Not enough data to say1 person', 'What holds people back', 'Who alone can do what']);
    const rows = group(/^Ready if/).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual(['Amara OkaforBackend Developer', 'Lena Fischer']);
    expect(within(rows[0]!).getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
      'Score 90 of 100, between 84 and 93All of the track is knownTo talk over: security', 'Hold it for one more cycle (cost 1).', 'Security: not held long enough',
    ]);
    const [tomas] = group(/^Not yet/).getAllByRole('row').slice(1);
    expect(within(tomas!).getByText('Security and Technical strategy')).toBeInTheDocument();
    expect(within(tomas!).getByText('Security: below the level, evidence lacking, not held long enough')).toBeInTheDocument();
  });

  it('what holds people back, by how many and why, and who alone can do what', async () => {
    open();
    await screen.findByRole('heading', { name: 'What holds people back' });
    expect(group(/^What holds/).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'SecurityMust-haveKeeps 4 of 5 from ready: 1 below level 3, 1 not rated, 2 without the evidence asked for and 3 not held long enough.',
      'Technical strategyKeeps 1 of 5 from ready: 1 below level 3.',
    ]);
    const alone = within(screen.getByRole('list', { name: 'Reached by one person or nobody' }));
    expect(alone.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Nobody reaches Caching 3.', 'Only Kwame Mensah reaches Technical strategy 3.']);
  });

  it('nothing in it has a field for potential', async () => {
    const { sent } = open();
    await screen.findByRole('heading', { name: /^Ready if/ });
    expect(document.body.textContent).not.toMatch(/potential/i);
    expect(new Set(sent)).toEqual(new Set(['TeamChoices', 'TeamReadiness']));
  });
});

describe('if somebody left', () => {
  it('says what would be left without anyone and what would hang on whom, and that it is a supposition kept nowhere', async () => {
    const { user, router, sent } = open();
    const before = sent.length;
    await user.click(await screen.findByRole('combobox', { name: 'Suppose that somebody left' }));
    const asked = sent.length;
    await user.click(screen.getByRole('option', { name: 'Kwame Mensah' }));
    expect(screen.getByText('If Kwame Mensah left:')).toBeInTheDocument();
    expect(screen.getByText('Nobody would reach Technical strategy 3.')).toBeInTheDocument();
    expect(screen.getByText('Only Amara Okafor would reach Security 3.')).toBeInTheDocument();
    expect(screen.getByText(/^Of the 4 left, 2 “Ready if”/)).toBeInTheDocument();
    expect(screen.getByText('A supposition: it is kept nowhere and changes nothing.')).toBeInTheDocument();
    expect([router.state.location.search, sent.length - asked, asked >= before]).toEqual(['', 0, true]);
  });
});

describe('what is chosen', () => {
  it('is asked of the server, stands in the address, and leads to the matrix of the same', async () => {
    const { user, asked, search } = open({ at: '/team-readiness?asOf=2026-06-30' });
    await screen.findByRole('heading', { name: /^Ready if/ });
    await user.click(screen.getByRole('combobox', { name: 'Track' }));
    await user.click(screen.getByRole('option', { name: 'Architect' }));
    await user.click(screen.getByRole('checkbox', { name: 'Teams beneath' }));
    expect(search().toString()).toBe('track=architect&beneath=1&asOf=2026-06-30');
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ teamId: 'payments', trackId: 'architect', beneath: true }));
    expect(String(asked.at(-1)?.asOf)).toMatch(/^2026-0(6-30|7-01)T/);
    for (const link of screen.getAllByRole('link', { name: 'Lena Fischer' })) expect(link).toHaveAttribute('href', '/people/lena-fischer?track=senior&asOf=2026-06-30');
    expect(screen.getByRole('link', { name: 'Skill by skill in the matrix' })).toHaveAttribute('href', '/matrix?track=architect&beneath=1&asOf=2026-06-30');
  });

  it('sorts a group where the reader asks for it, and by name where not', async () => {
    const { user } = open();
    await screen.findByRole('heading', { name: /^Ready if/ });
    const names = () => group(/^Ready if/).getAllByRole('rowheader').map(({ textContent }) => textContent?.split(' ')[0]);
    expect(names()).toEqual(['Amara', 'Lena']);
    const byCost = group(/^Ready if/).getByRole('button', { name: 'Least needed' });
    await user.click(byCost);
    expect(names()).toEqual(['Lena', 'Amara']);
    await user.click(byCost);
    expect(names()).toEqual(['Amara', 'Lena']);
  });
});

describe('a long list', () => {
  it('of 300 people draws what is in view and counts them all', async () => {
    const many = Array.from({ length: 300 }, (_, at) => teamPerson(`Person ${String(at).padStart(3, '0')}`, 'NOT_YET'));
    open({ shown: teamOf([teamRequirement('Security')], many) });
    expect(await screen.findByRole('heading', { name: 'Not yet 300 people' })).toBeInTheDocument();
    const drawn = group(/^Not yet/).getAllByRole('rowheader').length;
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThan(60);
  });
});

describe('where there is nothing to show', () => {
  it('a framework is missing: who may, is led to it', async () => {
    open({ roles: ['HR'], choices: { teams: [team], currentFramework: null } });
    expect(await screen.findByRole('heading', { level: 1, name: 'No skills framework is in force yet' })).toBeInTheDocument();
    expect(screen.getByText(/who is ready for what a track asks for/)).toBeInTheDocument();
  });

  it('a manager without a team is told whom to ask', async () => {
    open({ choices: { teams: [], currentFramework: framework } });
    expect(await screen.findByText(/Ask HR if one is missing/)).toBeInTheDocument();
  });

  it('nobody is in the team', async () => {
    open({ shown: teamOf([teamRequirement('Security')], []) });
    expect(await screen.findByRole('heading', { name: 'Nobody is in this team on this day' })).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'Who alone can do what' })).toBeNull();
  });

  it('nobody is rated: no totals of nothing, but the people', async () => {
    open({ shown: teamOf([teamRequirement('Security')], [teamPerson('Ada', 'NOT_ENOUGH_DATA', { score: null, low: null, high: null, coverage: 0, planCost: null })]) });
    expect(await screen.findByRole('heading', { name: 'Nobody here is rated yet' })).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'What holds people back' })).toBeNull();
    expect(screen.getByText('Nothing is rated yet: ratings come first.')).toBeInTheDocument();
  });

  it('totals of too few are not put together by the page either', async () => {
    const few = payments();
    open({ roles: ['HR'], shown: { ...few, people: few.people.slice(0, 4).map((person) => ({ ...person, leaving: null })), counts: null, requirements: few.requirements.map((requirement) => ({ ...requirement, holders: null, onlyHolderId: null, blocking: null })) } });
    expect(await screen.findByRole('heading', { name: 'Ready if' })).toBeInTheDocument();
    expect(screen.getByText(/^Too few people for totals/)).toBeInTheDocument();
    expect(screen.getAllByText('Totals of fewer than 5 people are shown to those who lead them only.')).toHaveLength(2);
    expect(screen.queryByText(/Keeps \d/)).toBeNull();
    expect(screen.getByRole('heading', { name: 'One step away' })).toBeInTheDocument();
  });

  it.each([
    ['nothing', { shown: null }],
    ['a refusal', { fail: 'FORBIDDEN' }],
  ])('an address of what is not there, answered with %s, leads to what is', async (_, more) => {
    const { user, search } = open({ at: '/team-readiness?team=bad&track=bad', ...more });
    await user.click(await screen.findByRole('link', { name: 'Show the first team and track' }));
    expect(search().toString()).toBe('');
  });

  it.each([
    ['FORBIDDEN', 'This is not shared with you', false],
    ['INTERNAL_SERVER_ERROR', 'Something went wrong', true],
  ])('%s is told in words: %s', async (fail, title, again) => {
    open({ fail });
    expect(await screen.findByRole('alert', { name: title })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Try again' }) !== null).toBe(again);
  });
});

it('counts of the fixture are those of its people', () => expect(payments().counts).toEqual(counts(1, 2, 1, 1)));
