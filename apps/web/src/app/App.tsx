import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { StrictMode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createClient } from './apollo.js';
import { createRouter } from './router.js';
import { cssVariables, theme } from './theme.js';

const client = createClient();
const router = createRouter();

/** Everything around the pages: look, server state, addresses, messages. */
export function App() {
  return (
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <ApolloProvider client={client}>
          <Notifications position="bottom-right" limit={3} />
          <RouterProvider router={router} />
        </ApolloProvider>
      </MantineProvider>
    </StrictMode>
  );
}
