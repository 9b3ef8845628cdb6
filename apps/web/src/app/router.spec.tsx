import { ApolloLink, Observable } from '@apollo/client';
import { MockedProvider } from '@apollo/client/testing/react';
import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import { GraphQLError } from 'graphql';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import type { Role } from '../generated/graphql.js';
import { priya } from '../testing/render.js';
import { routes } from './router.js';

/** The whole application at an address, for somebody with these roles; nobody where there are none. What its pages ask is left unanswered. */
function openAt(address: string, ...roles: Role[]) {
  const me = { __typename: 'Me', person: { __typename: 'Person', ...priya.person }, organisation: { __typename: 'Organisation', ...priya.organisation }, roles, ledTeams: [] };
  const link = new ApolloLink(
    ({ operationName }) =>
      new Observable((observer) => {
        if (operationName !== 'Me') return;
        observer.next(roles.length > 0 ? { data: { me } } : { errors: [new GraphQLError('who?', { extensions: { code: 'UNAUTHENTICATED' } })] });
        observer.complete();
      }),
  );
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  render(
    <MantineProvider env="test">
      <MockedProvider link={link}>
        <RouterProvider router={router} />
      </MockedProvider>
    </MantineProvider>,
  );
  return router;
}

const offered = async () => {
  const navigation = await screen.findByRole('navigation', { name: 'Main', hidden: true });
  return within(navigation).getAllByRole('link', { hidden: true }).map(({ textContent }) => textContent);
};

describe('who is offered what', () => {
  it.each<[Role, string[]]>([
    ['ENGINEER', ['My assessment', 'My readiness', 'My plan', 'Promotion cases', 'Mentoring', 'Conversations', 'My evidence', 'My certificates', 'Learning', 'Framework', 'How readiness is reckoned']],
    ['HR', ['Team matrix', 'Team readiness', 'Team plans', 'Promotion cases', 'People', 'Import people', 'Cycles', 'Conversations', 'Certificates', 'Plan templates', 'Reminders', 'Reports', 'Readiness settings', 'Learning', 'Framework']],
    ['ADMIN', ['People', 'Import people', 'Reminders', 'Readiness settings', 'Learning']],
  ])('%s', async (role, pages) => {
    openAt('/nowhere', role);
    expect(await offered()).toEqual(pages);
  });

  it.each<[string, Role]>([
    ['/matrix', 'ENGINEER'],
    ['/matrix', 'ADMIN'],
    ['/team-readiness', 'ENGINEER'],
    ['/team-readiness', 'ADMIN'],
    ['/plans', 'ENGINEER'],
    ['/people', 'MANAGER'],
    ['/people/import', 'ENGINEER'],
    ['/report', 'ADMIN'],
    ['/cycles', 'MANAGER'],
    ['/reminders', 'MANAGER'],
    ['/certificates/registry', 'MANAGER'],
    ['/plan-templates', 'MANAGER'],
  ])('%s is closed to %s, who is told for whom it is', async (address, role) => {
    openAt(address, role);
    expect(await screen.findByRole('heading', { level: 1, name: 'This page is not for your role' })).toBeInTheDocument();
  });

  it.each<[Role, string]>([
    ['MANAGER', '/matrix'],
    ['HR', '/people'],
    ['ENGINEER', '/my-assessment'],
  ])('%s begins at %s', async (role, path) => {
    const router = openAt('/', role);
    await offered();
    expect(router.state.location.pathname).toBe(path);
  });
});

describe('an address', () => {
  it('asks who is not signed in to do so, and remembers itself', async () => {
    const router = openAt('/matrix?team=payments');
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeInTheDocument();
    expect(router.state.location).toMatchObject({ pathname: '/sign-in', search: '?next=%2Fmatrix%3Fteam%3Dpayments' });
  });

  it('that leads nowhere says so', async () => {
    openAt('/nowhere', 'ENGINEER');
    expect(await screen.findByRole('heading', { level: 1, name: 'There is no page at this address' })).toBeInTheDocument();
  });
});
