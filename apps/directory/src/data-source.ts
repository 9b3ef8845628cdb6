import { DirectoryTables1764000100000 } from './migrations/directory-tables.migration.js';

/** What directory adds to its database, oldest first. It has no entities: an import writes whole sets, in SQL, and the rest is as short. */
export const database = {
  entities: [],
  migrations: [DirectoryTables1764000100000],
};
