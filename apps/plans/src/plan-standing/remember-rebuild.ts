import { DataSource } from 'typeorm';

/**
 * Before projections are emptied: what occurred until now has been told, and hearing it again tells nobody that an item
 * were open, or closed, on the way to what it is. `url` is the owning role's, whom the walls stop too.
 */
export async function rememberRebuild(url: string): Promise<void> {
  const source = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    const organisations = await source.query<{ id: string }[]>('select known_organisations() as id');
    for (const { id } of organisations) {
      await source.transaction(async (manager) => {
        await manager.query(`select set_config('app.organisation', $1, true)`, [id]);
        await manager.query('update told_plan set rebuilt_at = now()');
      });
    }
  } finally {
    await source.destroy();
  }
}
