import type { SubgraphName } from '../services/services.js';

/** A file that goes up or down: the same path at the gateway and at the service. */
export interface FileRoute {
  readonly method: 'GET' | 'POST';
  readonly path: `/files/${string}`;
  readonly service: SubgraphName;
  /** Media types of what is sent up. */
  readonly accepts?: readonly string[];
  /** Most bytes of what is sent up, where it is less than any file may have. */
  readonly limit?: number;
}

const proof = { path: '/files/certificates/:id/proof', service: 'assessments' } as const;

/** Every file route of the house. What is not named here is not passed on. */
export const fileRoutes: readonly FileRoute[] = [
  { method: 'POST', path: '/files/people-import', service: 'directory', accepts: ['text/csv'] },
  { method: 'GET', path: '/files/readiness-report.csv', service: 'readiness' },
  { method: 'GET', path: '/files/readiness-report.xlsx', service: 'readiness' },
  { method: 'GET', path: '/files/promotion-cases.csv', service: 'readiness' },
  { method: 'GET', path: '/files/promotion-cases.xlsx', service: 'readiness' },
  { ...proof, method: 'POST', accepts: ['application/pdf', 'image/png', 'image/jpeg'], limit: 10 * 1_048_576 },
  { ...proof, method: 'GET' },
];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The path at the service: the route's own with its ids in place, which are UUIDs; null for what is none. */
export function pathAtService({ path }: FileRoute, ids: Readonly<Record<string, string>>): string | null {
  const parts = path.split('/').map((part) => (part.startsWith(':') ? idOf(ids[part.slice(1)]) : part));
  return parts.includes(null) ? null : parts.join('/');
}

function idOf(text: string | undefined): string | null {
  return text !== undefined && uuid.test(text) ? text.toLowerCase() : null;
}
