import type { ReactNode } from 'react';
import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { LoadingState } from '../components/LoadingState.js';
import { SignInPage } from '../features/sign-in/SignInPage.js';
import { WelcomePage } from '../features/sign-in/WelcomePage.js';
import { paths } from '../lib/paths.js';
import { HomePage } from './HomePage.js';
import { NotFoundPage } from './NotFoundPage.js';
import { OnlyFor } from './OnlyFor.js';
import { RouteError } from './RouteError.js';
import { SignedIn } from './SignedIn.js';

function Opening() {
  return <LoadingState label="Opening Waymark" />;
}

/** A layout that offers the routes beneath it to these roles. */
function guarded(guard: (outlet: ReactNode) => ReactNode, children: RouteObject[]): RouteObject {
  return { Component: () => guard(<Outlet />), children };
}

/** Pages behind the sign-in, by who they are for. Each is fetched when first opened. */
const pages: RouteObject[] = [
  { index: true, Component: HomePage },
  { path: paths.framework, lazy: () => import('../features/framework/FrameworkPage.js') },
  { path: paths.plan, lazy: () => import('../features/plans/PlanPage.js') },
  { path: `${paths.people}/:personId/plan`, lazy: () => import('../features/plans/PersonPlanPage.js') },
  { path: paths.cases, lazy: () => import('../features/case-list/CasesPage.js') },
  { path: `${paths.cases}/:caseId`, lazy: () => import('../features/cases/CasePage.js') },
  { path: paths.myCases, lazy: () => import('../features/cases/MyCasesPage.js') },
  { path: `${paths.people}/:personId/promotion`, lazy: () => import('../features/cases/ProposePage.js') },
  { path: paths.learning, lazy: () => import('../features/learning/LearningPage.js') },
  { path: paths.mentoring, lazy: () => import('../features/mentoring/MentoringPage.js') },
  { path: paths.talk, lazy: () => import('../features/talk/TalkPage.js') },
  { path: `${paths.people}/:personId/talk`, lazy: () => import('../features/talk/PersonTalkPage.js') },
  { path: paths.me, lazy: () => import('../features/person/MePage.js') },
  { path: paths.myHistory, lazy: () => import('../features/rating-history/MyHistoryPage.js') },
  { path: `${paths.people}/:personId/history`, lazy: () => import('../features/rating-history/PersonHistoryPage.js') },
  { path: paths.myAssessment, lazy: () => import('../features/my-assessment/MyAssessmentPage.js') },
  { path: paths.conversations, lazy: () => import('../features/conversation/ConversationsPage.js') },
  { path: `${paths.conversations}/:cycleId/:personId`, lazy: () => import('../features/conversation/ConversationPage.js') },
  { path: paths.notifications, lazy: () => import('../features/notifications/NotificationsPage.js') },
  { path: paths.scoringSettings, lazy: () => import('../features/scoring-settings/ScoringSettingsPage.js') },
  { path: paths.evidence, lazy: () => import('../features/evidence/MyEvidencePage.js') },
  { path: paths.evidenceNew, lazy: () => import('../features/evidence/NewEvidencePage.js') },
  { path: paths.evidenceToDecide, lazy: () => import('../features/evidence/ToDecidePage.js') },
  { path: `${paths.evidence}/:evidenceId`, lazy: () => import('../features/evidence/EvidencePage.js') },
  { path: `${paths.people}/:personId/evidence`, lazy: () => import('../features/evidence/PersonEvidencePage.js') },
  { path: paths.certificates, lazy: () => import('../features/certificates/CertificatesPage.js') },
  { path: `${paths.people}/:personId/certificates`, lazy: () => import('../features/certificates/PersonCertificatesPage.js') },
  { path: `${paths.people}/:personId`, lazy: () => import('../features/person/PersonPage.js') },
  guarded((outlet) => <OnlyFor roles={['MANAGER', 'HR']} because="Pages about a team are for those who lead one, and for HR.">{outlet}</OnlyFor>, [
    { path: paths.matrix, lazy: () => import('../features/heat-map/HeatMapPage.js') },
    { path: paths.teamPlans, lazy: () => import('../features/plans/TeamPlansPage.js') },
    { path: paths.teamReadiness, lazy: () => import('../features/team-readiness/TeamReadinessPage.js') },
  ]),
  guarded((outlet) => <OnlyFor roles={['MANAGER']} because="People are rated by those who lead them.">{outlet}</OnlyFor>, [
    { path: paths.rate, lazy: () => import('../features/rate-people/RatePage.js') },
  ]),
  guarded((outlet) => <OnlyFor roles={['HR', 'ADMIN']} because="People are kept by HR and administrators.">{outlet}</OnlyFor>, [
    { path: paths.people, lazy: () => import('../features/people/PeoplePage.js') },
    { path: paths.peopleImport, lazy: () => import('../features/people-import/ImportPage.js') },
  ]),
  guarded((outlet) => <OnlyFor roles={['HR', 'ADMIN']} because="How people are told is for HR and administrators to settle.">{outlet}</OnlyFor>, [
    { path: paths.reminders, lazy: () => import('../features/notifications/RemindersPage.js') },
  ]),
  guarded((outlet) => <OnlyFor roles={['HR']} because="Cycles, certificates of all, plan templates and reports are kept by HR.">{outlet}</OnlyFor>, [
    { path: paths.cycles, lazy: () => import('../features/cycles/CyclesPage.js') },
    { path: `${paths.cycles}/:cycleId`, lazy: () => import('../features/cycles/CyclePage.js') },
    { path: paths.certificateRegistry, lazy: () => import('../features/certificates/RegistryPage.js') },
    { path: paths.planTemplates, lazy: () => import('../features/plan-templates/PlanTemplatesPage.js') },
    { path: `${paths.planTemplates}/:templateId`, lazy: () => import('../features/plan-templates/TemplatePage.js') },
    { path: paths.report, lazy: () => import('../features/hr-report/ReportPage.js') },
  ]),
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
