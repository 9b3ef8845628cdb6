/**
 * The services behind the gateway: each an app with a database, a migration step and a subgraph. Every tool reads this list.
 * service-kit and the gateway have their own, since a tool works before they are built; backends.spec.ts keeps them one.
 */
export const backends = ['directory', 'assessments', 'readiness', 'plans'] as const;
