import type { ReactNode } from 'react';
import { NoAccess } from '../components/NoAccess.js';
import type { Role } from '../generated/graphql.js';
import { hasRole, useViewer } from '../lib/viewer.js';

interface OnlyForProps {
  roles: readonly Role[];
  /** Who may open the page, in words. */
  because: string;
  children: ReactNode;
}

/** Offers a page to those it is for. The server decides again what they may see on it. */
export function OnlyFor({ roles, because, children }: OnlyForProps) {
  return hasRole(useViewer(), ...roles) ? children : <NoAccess what={because} />;
}
