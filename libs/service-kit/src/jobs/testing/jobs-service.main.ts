import { startService } from '../../bootstrap/start-service.js';
import { jobsService } from './jobs-service.js';

// The service of jobs as a process.
await startService(async () => ({ module: jobsService(process.env.DATABASE_URL ?? ''), options: { host: '127.0.0.1', port: 0, logLevel: 'info' } }));
