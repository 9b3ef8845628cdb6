import { createBrowserRouter, type RouteObject } from 'react-router';
import { SignInPage } from '../features/sign-in/SignInPage.js';
import { WelcomePage } from '../features/sign-in/WelcomePage.js';
import { paths } from '../lib/paths.js';
import { HomePage } from './HomePage.js';
import { NotFoundPage } from './NotFoundPage.js';
import { RouteError } from './RouteError.js';
import { SignedIn } from './SignedIn.js';

/** Pages behind the sign-in. Each is fetched when first opened. */
const pages: RouteObject[] = [
  { index: true, Component: HomePage },
  { path: '*', Component: NotFoundPage },
];

export const routes: RouteObject[] = [
  { path: paths.signIn, Component: SignInPage, ErrorBoundary: RouteError },
  { path: paths.welcome, Component: WelcomePage, ErrorBoundary: RouteError },
  {
    path: paths.home,
    Component: SignedIn,
    ErrorBoundary: RouteError,
    children: [{ ErrorBoundary: RouteError, children: pages }],
  },
];

export function createRouter() {
  return createBrowserRouter(routes);
}

