import { Client } from 'pg';

describe('the PostgreSQL of the tests', () => {
  it('is real and answers', async () => {
    const client = new Client(process.env.TEST_POSTGRES_URL);
    await client.connect();
    const { rows } = await client.query('select pg_current_xact_id()::text as xid');
    await client.end();
    expect(Number(rows[0].xid)).toBeGreaterThan(0);
  });
});
