import { ApolloLink, Observable } from '@apollo/client';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { GraphQLError } from 'graphql';
import type { Role } from '../../generated/graphql.js';
import { priya, renderPage } from '../../testing/render.js';
import { HeatMapPage } from './HeatMapPage.js';
import { matrixOf, matrixPerson, matrixSkill } from './matrix.fixture.js';

const team = { __typename: 'Team', id: 'payments', name: 'Payments', parentId: null, memberCount: 2 };
const tracks = ['Senior Backend Developer', 'Architect'].map((name) => ({ __typename: 'Track', id: name.toLowerCase().replaceAll(' ', '-'), name }));
const scale = ['Awareness', 'Working', 'Practitioner', 'Expert'].map((name, at) => ({ __typename: 'ScaleLevel', level: at + 1, name, meaning: name }));
const skills = ['Caching', 'Security'].map((name) => ({
  __typename: 'Skill',
  id: name.toLowerCase(),
  name,
  summary: `About ${name}`,
  descriptors: scale.map(({ level }) => ({ __typename: 'Descriptor', level, text: `${name} at level ${level}` })),
}));
const framework = { __typename: 'FrameworkVersion', id: 'f1', scale, tracks, skills };
const rating = { __typename: 'Rating', id: 'r1', kind: 'MANAGER', outcome: 'LEVEL', level: 2, comment: null, givenAt: '2026-09-17T09:00:00Z', cycle: { __typename: 'Cycle', id: 'q3', name: '2026 Q3' }, rater: { __typename: 'Person', id: 'priya', name: 'Priya Raman' } };

const scoringSettingsVersions = [{ __typename: 'ScoringSettingsVersion', version: 0, effectiveFrom: null, settings: { __typename: 'ScoringSettings', readyScore: 85 } }];

/** Amara is short of security by one, Lena meets all; security is the larger gap, though the track names it last. */
const matrix = {
  __typename: 'TeamMatrix',
  ...matrixOf(
    [matrixSkill('Caching', { meeting: 2 }), matrixSkill('Security', { meeting: 1, short: 1, gap: 0.5, mustHave: true })],
    [matrixPerson('Amara Okafor', [300, 200]), matrixPerson('Lena Fischer', [300, 300])],
  ),
  meeting: 1,
};
const typed = {
  ...matrix,
  track: { __typename: 'MatrixTrack', ...matrix.track },
  skills: matrix.skills.map((skill) => ({ __typename: 'MatrixSkill', ...skill })),
  people: matrix.people.map((person) => ({ __typename: 'MatrixPerson', ...person })),
};

const answers = {
  MatrixChoices: { teams: [team], currentFramework: framework, scoringSettingsVersions } as object,
  TeamMatrix: { teamMatrix: typed } as object,
  CellDetail: { currentFramework: framework },
  CellRatings: { ratings: [rating] },
};

interface Opened {
  at?: string;
  roles?: Role[];
  answer?: Partial<typeof answers>;
  fail?: string;
}

function open({ at = '/matrix', roles = ['MANAGER'], answer = {}, fail }: Opened = {}) {
  const asked: Record<string, unknown>[] = [];
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        if (operationName === 'TeamMatrix') asked.push(variables);
        if (fail && operationName === 'TeamMatrix') observer.next({ errors: [new GraphQLError('no', { extensions: { code: fail } })] });
        else observer.next({ data: { ...answers, ...answer }[operationName as keyof typeof answers] as Record<string, unknown> });
        observer.complete();
      }),
  );
  const { router } = renderPage(<HeatMapPage />, { link, at, viewer: { ...priya, roles } });
  return { router, asked, user: userEvent.setup(), search: () => new URLSearchParams(router.state.location.search) };
}

describe('at first glance', () => {
  it('the team, the track and one sentence; the largest gap and the nearest person come first', async () => {
    open();
    expect(await screen.findByText('1 of 2 reaches every level asked for; one is below level in security.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Payments toward Senior Backend Developer' })).toBeInTheDocument();
    const names = (role: string) => screen.getAllByRole(role).map(({ textContent }) => textContent ?? '');
    expect(names('columnheader').slice(1).map((text) => text.split(':')[0])).toEqual(['Security', 'Caching']);
    expect(names('rowheader').slice(1).map((text) => text.split(':')[0])).toEqual(['Lena Fischer', 'Amara Okafor']);
    expect(within(screen.getByRole('list', { name: 'Legend' })).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining([expect.stringContaining('Meets'), expect.stringContaining('Exceeds'), expect.stringContaining('Short by less than 1'), expect.stringContaining('Short by 1 to under 2'), expect.stringContaining('Short by 2 to under 3'), expect.stringContaining('Short by 3 or more'), expect.stringContaining('Unknown'), expect.stringContaining('Not confirmed'), 'Must-have', '?After a score: less than 60 % of the track is known']),
    );
  });
});

describe('a cell', () => {
  it('opens beside the grid with both descriptors, who rated when and the way to the person; the address keeps it', async () => {
    const { user, router, search } = open();
    await user.click(await screen.findByRole('gridcell', { name: /^Amara Okafor, Security/ }));
    const panel = within(await screen.findByRole('complementary', { name: 'Amara Okafor, Security' }));
    expect(await panel.findByText('Now: 2 Working')).toBeInTheDocument();
    expect(panel.getByText('Security at level 2')).toBeInTheDocument();
    expect(panel.getByText('Required: 3 Practitioner')).toBeInTheDocument();
    expect(panel.getByText('Security at level 3')).toBeInTheDocument();
    expect(await panel.findByText(/17 Sept 2026 · 2026 Q3/)).toBeInTheDocument();
    expect(search().get('cell')).toBe('amara-okafor~security');
    await user.click(panel.getByRole('link', { name: 'Open Amara Okafor' }));
    expect(router.state.location).toMatchObject({ pathname: '/people/amara-okafor', search: '?track=senior' });
  });

  it('leads to the person as of the same day', async () => {
    open({ at: '/matrix?cell=amara-okafor~security&asOf=2026-06-30' });
    expect(await screen.findByRole('link', { name: 'Open Amara Okafor' })).toHaveAttribute('href', '/people/amara-okafor?track=senior&asOf=2026-06-30');
    expect(screen.getByText('1 of 2 reached every level asked for; one was below level in security.')).toBeInTheDocument();
  });

  it('of an address that was sent to someone is open at once, filters or not', async () => {
    open({ at: '/matrix?person=lena&cell=amara-okafor~security' });
    expect(await screen.findByRole('complementary', { name: 'Amara Okafor, Security' })).toBeInTheDocument();
    expect(screen.queryByRole('rowheader', { name: /^Amara/ })).toBeNull();
  });
});

describe('what is chosen', () => {
  it('is asked of the server and stands in the address', async () => {
    const { user, asked, search } = open();
    await screen.findByRole('grid');
    await user.click(screen.getByRole('combobox', { name: 'Track' }));
    await user.click(screen.getByRole('option', { name: 'Architect' }));
    await user.click(screen.getByRole('checkbox', { name: 'Teams beneath' }));
    await user.click(screen.getByRole('radio', { name: 'Gap' }));
    expect(search().toString()).toBe('track=architect&view=gap&beneath=1');
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ teamId: 'payments', trackId: 'architect', beneath: true }));
  });

  it('as self-rated cells leaves the sentence and the totals to the levels that count, and says so', async () => {
    const { user } = open();
    await screen.findByRole('grid');
    expect(screen.queryByText(/by Level view|go by the Level view/)).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Self-rated' }));
    expect(screen.getByText(/^1 of 2 reaches .* go by the Level view, not by self ratings alone\.$/)).toBeInTheDocument();
    expect(screen.getByText('by Level view')).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Gap' }));
    expect(within(screen.getByRole('list', { name: 'Legend' })).getByText('Levels missing')).toBeInTheDocument();
  });

  it('sorts by the menu', async () => {
    const { user, search } = open();
    await screen.findByRole('grid');
    await user.click(screen.getByRole('button', { name: 'Sort' }));
    expect(await screen.findByRole('menuitemradio', { name: 'Largest team gap first' })).toBeChecked();
    await user.click(within(screen.getByRole('group', { name: 'Skills' })).getByRole('menuitemradio', { name: 'In the order of the track' }));
    expect(search().get('skills')).toBe('track');
  });

  it('that leaves nothing to show says so, and is undone at once', async () => {
    const { user, search } = open({ at: '/matrix?person=nobody' });
    await user.click(await screen.findByRole('button', { name: 'Clear the filters' }));
    expect(await screen.findByRole('rowheader', { name: /^Lena/ })).toBeInTheDocument();
    expect(search().toString()).toBe('');
  });
});

describe('where there is nothing to show', () => {
  it('it says what is missing, and offers the way to those who may go it', async () => {
    open({ roles: ['HR'], answer: { MatrixChoices: { teams: [team], currentFramework: null } } });
    expect(await screen.findByRole('heading', { level: 1, name: 'No skills framework is in force yet' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Publish the framework' })).toBeInTheDocument();
  });

  it('a manager without a team is told whom to ask', async () => {
    open({ answer: { MatrixChoices: { teams: [], currentFramework: framework } } });
    expect(await screen.findByText(/Ask HR if one is missing/)).toBeInTheDocument();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it.each([
    ['nothing', { answer: { TeamMatrix: { teamMatrix: null } } }],
    ['a refusal', { fail: 'FORBIDDEN' }],
  ])('an address of what is not there, answered with %s, has a whole heading and leads to a matrix that is', async (_, more) => {
    const { user, search } = open({ at: '/matrix?team=bad&track=bad', ...more });
    const way = await screen.findByRole('link', { name: 'Show the first team and track' });
    expect(screen.getByRole('heading', { level: 1, name: 'Team matrix' })).toBeInTheDocument();
    expect(document.title).toBe('Team matrix · Waymark');
    await user.click(way);
    expect(search().toString()).toBe('');
    expect(await screen.findByRole('heading', { level: 1, name: 'Payments toward Senior Backend Developer' })).toBeInTheDocument();
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
