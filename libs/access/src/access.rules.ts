import type { Viewer } from '@waymark/service-kit';

/** What a viewer wants to do with what belongs to a person. */
export type PersonAction = 'read-ratings' | 'read-evidence' | 'decide-evidence' | 'write-certificates' | 'read-readiness' | 'read-plan' | 'write-plan';

/** How a viewer stands to a person. Admin is no such thing: it opens settings and accounts, never ratings. */
export type Standing = 'self' | 'lead' | 'hr';

const allowed: Readonly<Record<PersonAction, readonly Standing[]>> = {
  'read-ratings': ['self', 'lead', 'hr'],
  'read-evidence': ['self', 'lead', 'hr'],
  'decide-evidence': ['lead'],
  'write-certificates': ['self', 'hr'],
  'read-readiness': ['self', 'lead', 'hr'],
  'read-plan': ['self', 'lead', 'hr'],
  'write-plan': ['self', 'lead'],
};

/** What the projection says about a viewer and a person. */
export interface Relation {
  /** The person is in the viewer's organisation, as far as this service has heard. */
  readonly known: boolean;
  /** The viewer leads a team that the person is in today, or a team above it. */
  readonly leads: boolean;
}

/** Whether a viewer who stands so to a person may do this. No standing at all: no. */
export function decide(action: PersonAction, standings: readonly Standing[]): boolean {
  return standings.some((standing) => allowed[action].includes(standing));
}

/** Everything the viewer is to the person. To one this service has not heard of: nothing, unless it is oneself. */
export function standingsOf(viewer: Viewer, personId: string, relation: Relation): Standing[] {
  const standings: Standing[] = [];
  if (viewer.personId === personId) standings.push('self');
  if (relation.known && relation.leads) standings.push('lead');
  if (relation.known && viewer.roles.includes('hr')) standings.push('hr');
  return standings;
}
