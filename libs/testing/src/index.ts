export * from './api/handlers-without-allow.js';
export * from './api/undescribed.js';
export * from './catalogue/catalogue-breaches.js';
export * from './embedded-postgres.js';
export * from './eventually.js';
export * from './s3-server.js';
export * from './test-postgres.js';
