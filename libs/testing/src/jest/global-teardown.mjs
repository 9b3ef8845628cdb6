export default async function globalTeardown() {
  if (!globalThis.testPostgres) return;
  await globalThis.testPostgres.stop();
  delete globalThis.testPostgres;
  delete process.env.TEST_POSTGRES_URL;
}
