// A listener in a process of its own, on the built service-kit, that an event named "Deadly" kills on the spot.
import { teamV1 } from '@waymark/contracts';
import { dataSourceOptions, Hearing } from '../../../dist/index.js';
import { DataSource } from 'typeorm';

const { LISTENER_URL, OUTBOX_URL, GROUP } = process.env;
const source = await new DataSource(dataSourceOptions({ url: LISTENER_URL, pool: 4, entities: [], migrations: [] })).initialize();
const handler = {
  contract: teamV1,
  handle: async ({ id, organisationId, key, payload }, manager) => {
    if (payload.name === 'Deadly') process.kill(process.pid, 'SIGKILL');
    await manager.query('insert into seen (organisation_id, event_id, key, version, seen_by) values ($1, $2, $3, $4, $5)', [organisationId, id, key, payload.version, 'mortal']);
  },
};
await new Hearing({ service: 'readiness', group: GROUP, source, handlers: [handler], transport: { outboxUrls: { directory: OUTBOX_URL } } }).start();
process.on('disconnect', () => process.exit(0));
