import { loadConfig } from '@waymark/service-kit';
import { z } from 'zod';
import { agreeing, fileSettings, storeOf } from './file-settings.js';

const schema = agreeing(z.object(fileSettings));
const mistakes = (env: NodeJS.ProcessEnv): string[] => {
  try {
    loadConfig(schema, env);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1).map((line) => line.trim());
  }
};
const stores = (env: NodeJS.ProcessEnv) => storeOf(loadConfig(schema, env));

describe('the settings of files', () => {
  it('name one place, a folder or a bucket', () => {
    expect(stores({ FILES_FOLDER: '/files' })).toEqual({ folder: '/files' });
    expect(stores({ FILES_S3_BUCKET: 'proofs', FILES_FOLDER: '' })).toEqual({ bucket: 'proofs', endpoint: undefined, region: 'us-east-1', pathStyle: false, keys: undefined });
    const whole = { FILES_S3_BUCKET: 'proofs', FILES_S3_ENDPOINT: 'https://s3.example', FILES_S3_REGION: 'eu', FILES_S3_PATH_STYLE: 'true', FILES_S3_ACCESS_KEY: 'key', FILES_S3_SECRET: 'secret' };
    expect(stores(whole)).toEqual({ bucket: 'proofs', endpoint: 'https://s3.example', region: 'eu', pathStyle: true, keys: { accessKeyId: 'key', secretAccessKey: 'secret' } });
  });

  it.each([
    ['none', {}],
    ['both', { FILES_FOLDER: '/files', FILES_S3_BUCKET: 'proofs' }],
  ])('are refused where they name %s', (_what, given) => {
    expect(mistakes(given)).toEqual([expect.stringMatching(/^FILES_FOLDER: .*FILES_S3_BUCKET/)]);
  });

  it('are told to be wrong all at once, and never repeated', () => {
    const told = mistakes({ FILES_S3_SECRET: 'hunter2', FILES_S3_ENDPOINT: 'ftp://x', FILE_PATIENCE: 'long', FILES_S3_PATH_STYLE: 'yes' });
    expect(told.map((line) => line.split(':')[0]).sort()).toEqual(['FILES_FOLDER', 'FILES_S3_ENDPOINT', 'FILES_S3_PATH_STYLE', 'FILES_S3_SECRET', 'FILE_PATIENCE'].sort());
    expect(told.join()).not.toContain('hunter2');
    expect(mistakes({ FILES_FOLDER: '/files', FILES_S3_ACCESS_KEY: 'key' })).toEqual([expect.stringMatching(/^FILES_S3_SECRET: .*FILES_S3_ACCESS_KEY/)]);
  });
});
