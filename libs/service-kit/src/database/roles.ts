import type { ServiceName } from '../config/settings.js';

/** The three roles of a service's database: who owns, who serves, who reads the outbox. */
export function rolesOf(service: ServiceName) {
  return { owner: `${service}_owner`, app: `${service}_app`, outboxReader: `${service}_outbox_reader` } as const;
}
