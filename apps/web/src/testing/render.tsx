import { ApolloLink } from '@apollo/client';
import { MockedProvider } from '@apollo/client/testing/react';
import type { MockLink } from '@apollo/client/testing';
import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createCache } from '../lib/cache.js';
import { ViewerProvider, type Viewer } from '../lib/viewer.js';

export const priya: Viewer = {
  person: { id: 'priya', name: 'Priya Raman', email: 'priya@northwind.example', title: 'Engineering Manager' },
  organisation: { id: 'northwind', name: 'Northwind' },
  roles: ['ENGINEER', 'MANAGER'],
  ledTeams: [],
};

interface RenderOptions {
  viewer?: Viewer;
  mocks?: readonly MockLink.MockedResponse[];
  link?: ApolloLink;
  /** The address that the page is opened at. */
  at?: string;
}

/** Draws a page as the application does: look, server, address and viewer around it. */
export function renderPage(page: ReactNode, { viewer = priya, mocks = [], link, at = '/' }: RenderOptions = {}) {
  const router = createMemoryRouter([{ path: '*', element: <ViewerProvider viewer={viewer}>{page}</ViewerProvider> }], { initialEntries: [at] });
  const view = render(
    <MantineProvider env="test">
      <MockedProvider mocks={mocks} link={link} cache={createCache()}>
        <RouterProvider router={router} />
      </MockedProvider>
    </MantineProvider>,
  );
  return { ...view, router };
}
