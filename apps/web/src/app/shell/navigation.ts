import { IconAdjustments, IconBellRinging, IconBook2, IconBooks, IconCalendarRepeat, IconCertificate, IconClipboardCheck, IconClipboardList, IconClipboardText, IconChecks, IconFileDownload, IconFileImport, IconHeartHandshake, IconLayoutGrid, IconListCheck, IconMessages, IconRoute, IconRoute2, IconScale, IconStairsUp, IconTarget, IconTemplate, IconUsers, type Icon } from '@tabler/icons-react';
import type { Role } from '../../generated/graphql.js';
import { paths } from '../../lib/paths.js';
import { hasRole, type Viewer } from '../../lib/viewer.js';

export interface NavigationItem {
  label: string;
  to: string;
  icon: Icon;
  /** Lit only on this very address, not on those beneath it. */
  exact?: boolean;
}

export interface NavigationSection {
  label: string;
  items: NavigationItem[];
}

interface Offered extends NavigationItem {
  section: string;
  roles: readonly Role[];
  /** To them it is offered elsewhere. */
  except?: readonly Role[];
}

const everything: readonly Offered[] = [
  { section: 'Teams', label: 'Team matrix', to: paths.matrix, icon: IconLayoutGrid, roles: ['MANAGER', 'HR'] },
  { section: 'Teams', label: 'Team readiness', to: paths.teamReadiness, icon: IconListCheck, roles: ['MANAGER', 'HR'] },
  { section: 'Teams', label: 'Team plans', to: paths.teamPlans, icon: IconRoute2, roles: ['MANAGER', 'HR'] },
  { section: 'Teams', label: 'Promotion cases', to: paths.cases, icon: IconStairsUp, roles: ['MANAGER', 'HR'] },
  { section: 'Teams', label: 'Rate my team', to: paths.rate, icon: IconClipboardList, roles: ['MANAGER'] },
  { section: 'Teams', label: 'Evidence to decide', to: paths.evidenceToDecide, icon: IconChecks, roles: ['MANAGER'] },
  { section: 'You', label: 'My assessment', to: paths.myAssessment, icon: IconClipboardCheck, roles: ['ENGINEER', 'MANAGER'] },
  { section: 'You', label: 'My readiness', to: paths.me, icon: IconTarget, roles: ['ENGINEER', 'MANAGER'] },
  { section: 'You', label: 'My plan', to: paths.plan, icon: IconRoute, roles: ['ENGINEER', 'MANAGER'] },
  { section: 'You', label: 'Promotion cases', to: paths.cases, icon: IconStairsUp, roles: ['ENGINEER'], except: ['MANAGER', 'HR'] },
  { section: 'You', label: 'Mentoring', to: paths.mentoring, icon: IconHeartHandshake, roles: ['ENGINEER', 'MANAGER'] },
  { section: 'You', label: 'Conversations', to: paths.conversations, icon: IconMessages, roles: ['ENGINEER', 'MANAGER'] },
  { section: 'You', label: 'My evidence', to: paths.evidence, icon: IconClipboardText, roles: ['ENGINEER', 'MANAGER'], exact: true },
  { section: 'You', label: 'My certificates', to: paths.certificates, icon: IconCertificate, roles: ['ENGINEER', 'MANAGER'], exact: true },
  { section: 'Organisation', label: 'People', to: paths.people, icon: IconUsers, roles: ['HR', 'ADMIN'], exact: true },
  { section: 'Organisation', label: 'Import people', to: paths.peopleImport, icon: IconFileImport, roles: ['HR', 'ADMIN'] },
  { section: 'Organisation', label: 'Cycles', to: paths.cycles, icon: IconCalendarRepeat, roles: ['HR'] },
  { section: 'Organisation', label: 'Conversations', to: paths.conversations, icon: IconMessages, roles: ['HR'], except: ['ENGINEER', 'MANAGER'] },
  { section: 'Organisation', label: 'Certificates', to: paths.certificateRegistry, icon: IconCertificate, roles: ['HR'] },
  { section: 'Organisation', label: 'Plan templates', to: paths.planTemplates, icon: IconTemplate, roles: ['HR'] },
  { section: 'Organisation', label: 'Reminders', to: paths.reminders, icon: IconBellRinging, roles: ['HR', 'ADMIN'] },
  { section: 'Organisation', label: 'Reports', to: paths.report, icon: IconFileDownload, roles: ['HR'] },
  { section: 'Organisation', label: 'Readiness settings', to: paths.scoringSettings, icon: IconAdjustments, roles: ['HR', 'ADMIN'] },
  { section: 'Reference', label: 'Learning', to: paths.learning, icon: IconBooks, roles: ['ENGINEER', 'MANAGER', 'HR', 'ADMIN'] },
  { section: 'Reference', label: 'Framework', to: paths.framework, icon: IconBook2, roles: ['ENGINEER', 'MANAGER', 'HR'] },
  { section: 'Reference', label: 'How readiness is reckoned', to: paths.scoringSettings, icon: IconScale, roles: ['ENGINEER', 'MANAGER'], except: ['HR', 'ADMIN'] },
];

/** What the viewer is offered, in sections; a section without a page for them is left out. */
export function navigationFor(viewer: Viewer): NavigationSection[] {
  const offered = everything.filter(({ roles, except = [] }) => hasRole(viewer, ...roles) && !hasRole(viewer, ...except));
  const sections = [...new Set(offered.map(({ section }) => section))];
  return sections.map((label) => ({ label, items: offered.filter(({ section }) => section === label) }));
}
