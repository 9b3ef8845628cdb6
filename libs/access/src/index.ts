import type { ServiceName } from '@waymark/service-kit';
import { KeepKnownPerson } from './keep-known-person.js';
import { KeepKnownTeam } from './keep-known-team.js';
import { knownDirectoryOf } from './migrations/known-directory.migration.js';

export { Access } from './access.js';
export { AccessModule } from './access.module.js';
export type { PersonAction } from './access.rules.js';
export { KeepKnownPerson, KeepKnownTeam };

/** Tables and SQL functions of the projection; they come before a service's own migrations. */
export const accessMigrations = (service: ServiceName) => [knownDirectoryOf(service)];

/** What the projection stands in; all of it is made of events. */
export const accessProjections = ['known_person', 'known_membership', 'known_team', 'erased_person'];

/** What keeps the projection: a service hands these to its EventsModule beside its own. */
export const accessHandlers = [KeepKnownPerson, KeepKnownTeam];
