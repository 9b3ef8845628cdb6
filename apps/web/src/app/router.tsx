import { createBrowserRouter, type RouteObject } from 'react-router';
import { LoadingState } from '../components/LoadingState.js';
import { SignInPage } from '../features/sign-in/SignInPage.js';
import { WelcomePage } from '../features/sign-in/WelcomePage.js';
import { paths } from '../lib/paths.js';
import { HomePage } from './HomePage.js';
import { NotFoundPage } from './NotFoundPage.js';
import { RouteError } from './RouteError.js';
import { SignedIn } from './SignedIn.js';

function Opening() {
  return <LoadingState label="Opening Waymark" />;
}

/** Pages behind the sign-in. Each is fetched when first opened. */
const pages: RouteObject[] = [
  { index: true, Component: HomePage },
  { path: paths.matrix, lazy: () => import('../features/heat-map/HeatMapPage.js') },
  { path: paths.myAssessment, lazy: () => import('../features/my-assessment/MyAssessmentPage.js') },
  { path: paths.me, lazy: () => import('../features/person/MePage.js') },
  { path: `${paths.people}/:personId`, lazy: () => import('../features/person/PersonPage.js') },
  { path: '*', Component: NotFoundPage },
];

export const routes: RouteObject[] = [
  { path: paths.signIn, Component: SignInPage, ErrorBoundary: RouteError },
  { path: paths.welcome, Component: WelcomePage, ErrorBoundary: RouteError },
  {
    path: paths.home,
    Component: SignedIn,
    ErrorBoundary: RouteError,
    HydrateFallback: Opening,
    children: [{ ErrorBoundary: RouteError, children: pages }],
  },
];

export function createRouter() {
  return createBrowserRouter(routes);
}

