import { secretSetting } from '@waymark/service-kit';
import { z } from 'zod';
import type { FileStore } from './files.module.js';

/** Where files are kept: exactly one of a folder and a bucket. */
export const fileSettings = {
  FILES_FOLDER: z.string().min(1).optional().describe('Folder of the files that people attach, such as proofs of certificates; shared by all instances. This or `FILES_S3_BUCKET` is required.'),
  FILES_S3_BUCKET: z.string().min(3).max(63).optional().describe('Bucket of such files, instead of a folder, in S3 or in what speaks like it.'),
  FILES_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional().describe("Address of the S3 service. Unset: Amazon's of the region."),
  FILES_S3_REGION: z.string().min(1).default('us-east-1').describe('Region of the bucket.'),
  FILES_S3_PATH_STYLE: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true')
    .describe('Whether the bucket stands in the path of an address and not in its host name, as most services beside Amazon\'s want it.'),
  FILES_S3_ACCESS_KEY: secretSetting('Key for the bucket. Unset: what the AWS SDK finds by itself, such as the role of the machine.').optional(),
  FILES_S3_SECRET: secretSetting('What belongs to `FILES_S3_ACCESS_KEY`.').optional(),
  FILE_PATIENCE: z.coerce.number().int().min(1).max(3_000_000).default(120_000).describe('Milliseconds for such a file to arrive.'),
};

type FileSettings = z.infer<z.ZodObject<typeof fileSettings>>;

const always = { when: () => true };

/** Holds these settings against each other, whatever else is wrong, so that all of it is told at once. */
export function agreeing<Schema extends z.ZodObject<typeof fileSettings>>(schema: Schema): Schema {
  return schema
    .refine((given) => Boolean(given.FILES_FOLDER) !== Boolean(given.FILES_S3_BUCKET), { ...always, path: ['FILES_FOLDER'], error: 'set either this or FILES_S3_BUCKET, and not both: files are kept in one place' })
    .refine((given) => Boolean(given.FILES_S3_ACCESS_KEY) === Boolean(given.FILES_S3_SECRET), { ...always, path: ['FILES_S3_SECRET'], error: 'goes with FILES_S3_ACCESS_KEY: set both or neither' });
}

/** What the settings mean. */
export function storeOf(settings: FileSettings): FileStore {
  const { FILES_FOLDER: folder, FILES_S3_BUCKET: bucket, FILES_S3_ACCESS_KEY: accessKeyId, FILES_S3_SECRET: secretAccessKey } = settings;
  if (folder) return { folder };
  if (!bucket) throw new Error('Neither a folder nor a bucket: the settings were not held against each other.');
  const keys = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined;
  return { bucket, endpoint: settings.FILES_S3_ENDPOINT, region: settings.FILES_S3_REGION, pathStyle: settings.FILES_S3_PATH_STYLE, keys };
}
