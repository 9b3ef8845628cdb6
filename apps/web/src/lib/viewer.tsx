import { createContext, use, type ReactNode } from 'react';
import type { MeQuery, Role } from '../generated/graphql.js';

/** The signed-in person, their organisation, what they may do, and the teams they lead with those beneath. */
export type Viewer = MeQuery['me'];

const ViewerContext = createContext<Viewer | null>(null);

export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** Only below the sign-in gate; throws elsewhere. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('useViewer was called outside the signed-in part of the application.');
  return viewer;
}

/** Whether the viewer has one of the roles. The server decides what they may see; this decides what is offered. */
export function hasRole(viewer: Viewer, ...roles: readonly Role[]): boolean {
  return viewer.roles.some((role) => roles.includes(role));
}
