import type { SubgraphName } from '../services/services.js';

/** A file that goes up or down: the same path at the gateway and at the service. */
export interface FileRoute {
  readonly method: 'GET' | 'POST';
  readonly path: `/files/${string}`;
  readonly service: SubgraphName;
  /** Media type of what is sent up. */
  readonly accepts?: string;
}

/** Every file route of the house. What is not named here is not passed on. */
export const fileRoutes: readonly FileRoute[] = [
  { method: 'POST', path: '/files/people-import', service: 'directory', accepts: 'text/csv' },
  { method: 'GET', path: '/files/readiness-report.csv', service: 'readiness' },
];
