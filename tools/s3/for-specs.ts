import { join } from 'node:path';
import { findJavaFor, jarsOf, type JavaProgram } from '../java/jars.ts';

const server: JavaProgram = { name: 'the S3 server of the specs', pom: join(import.meta.dirname, 'pom.xml'), otherwise: 'Install one.' };

/**
 * The folder with the jars of S3Proxy, from which specs start servers of their own (TEST_S3_JARS names it to them). Null,
 * with the reason said aloud, where it cannot be had.
 */
export async function s3JarsForSpecs(): Promise<string | null> {
  try {
    findJavaFor(server);
    return await jarsOf(server);
  } catch (cause) {
    console.error(`\n!! NO S3 SERVER: ${cause instanceof Error ? cause.message : String(cause)}\n!! Every spec that needs one will be SKIPPED.\n`);
    return null;
  }
}

// `export TEST_S3_JARS=$(node tools/s3/for-specs.ts)`, for specs that are run one by one.
if (import.meta.main) console.log((await s3JarsForSpecs()) ?? '');
