// Plain JavaScript: Jest loads it outside its module system, where Node itself strips the types of what it imports.
import { startTestPostgres } from '../test-postgres.ts';

/** One real PostgreSQL for a whole Jest run; every spec file makes databases of its own in it. */
export default async function globalSetup() {
  if (process.env.TEST_POSTGRES_URL) return;
  const postgres = await startTestPostgres();
  process.env.TEST_POSTGRES_URL = postgres.url;
  globalThis.testPostgres = postgres;
}
