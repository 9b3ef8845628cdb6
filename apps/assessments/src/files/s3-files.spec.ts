import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi } from '../testing/api.js';
import { fileOf, Holding } from '../testing/certificates.js';
import { openBucket, s3Jars, type Bucket } from '../testing/file-engines.js';
import type { FileKey } from './file-storage.js';
import { S3Files, type S3Store } from './s3-files.js';

const mebibyte = 1024 * 1024;
const someId = '0197a000-0000-7000-8000-00000000000a';

/** Bytes as they arrive, until one after so many is asked for. */
async function* arriving(bytes: Buffer, atEnd: () => Promise<void> = async () => undefined, until = bytes.length): AsyncGenerator<Buffer> {
  for (let from = 0; from < until; from += 65_536) yield bytes.subarray(from, from + 65_536);
  await atEnd();
}

const withS3 = s3Jars ? describe : describe.skip;
if (!s3Jars) it.skip('SKIPPED: no S3 server. `npm test` fetches one with Java 17 and Maven; for one spec: TEST_S3_JARS=$(node tools/s3/for-specs.ts)', () => undefined);

withS3('files in a bucket of S3', () => {
  let bucket: Bucket;
  let files: S3Files;
  let key: FileKey;
  const bytes = randomBytes(10 * mebibyte);
  beforeAll(async () => void (bucket = await openBucket()));
  afterAll(() => bucket.close());
  beforeEach(() => {
    files = new S3Files(bucket.store);
    key = { organisationId: v7(), id: v7() };
  });

  const stored = () => bucket.stored(key.organisationId);
  const withStore = (more: Partial<S3Store>) => new S3Files({ ...bucket.store, ...more });
  const saidBy = (answer: Promise<unknown>) => answer.then(() => 'nothing', (error: Error) => `${error.name}: ${error.message}`);

  it('are the same ten mebibytes again, under a type that no browser shows', async () => {
    await files.put(key, Readable.from(arriving(bytes)));
    expect((await buffer((await files.get(key))!)).equals(bytes)).toBe(true);
    expect(await stored()).toEqual([key.id]);
    const { ContentType } = await bucket.client.send(new GetObjectCommand({ Bucket: 'files', Key: `${key.organisationId}/${key.id}` }));
    expect(ContentType).toBe('application/octet-stream');
    await files.remove(key);
    expect([await stored(), await files.get(key)]).toEqual([[], null]);
    await files.remove(key);
  });

  it.each([1, 5, 7])('leave neither a file nor a begun upload when they break off after %i MiB, and say why', async (mebibytes) => {
    const broken = new Error('broken off');
    const put = files.put(key, Readable.from(arriving(bytes, () => Promise.reject(broken), mebibytes * mebibyte)));
    await expect(put).rejects.toBe(broken);
    expect(await stored()).toEqual([]);
  });

  it('of a server that is killed in the middle of one are not there, and the rest of it goes when it is removed', async () => {
    const put = files.put(key, Readable.from(arriving(bytes, () => bucket.server.kill(), 9 * mebibyte)));
    expect(await saidBy(put)).toMatch(/ECONNREFUSED|ECONNRESET|socket hang up/);
    await bucket.restart();
    expect([await files.get(key), (await stored()).length]).toEqual([null, 1]);
    await files.remove(key);
    expect(await stored()).toEqual([]);
  });

  it('of others stay when one is removed', async () => {
    const neighbour = { ...key, id: v7() };
    await Promise.all([key, neighbour].map((each) => files.put(each, Readable.from(arriving(bytes, undefined, 1000)))));
    await files.remove(key);
    expect(await stored()).toEqual([neighbour.id]);
  });

  it.each(['..', '../x', '', 'x', '%2e%2e', `${someId}/${someId}`, `${someId}\u0000`, someId.toUpperCase()])('have no key that is none, of whatever organisation: %j', async (word) => {
    for (const strange of [{ ...key, id: word }, { ...key, organisationId: word }]) {
      for (const asked of [files.put(strange, Readable.from('x')), files.get(strange), files.remove(strange)]) await expect(asked).rejects.toThrow(TypeError);
    }
  });

  it('are refused at the start where the secret, the key or the bucket is wrong, by a word that says so and no secret', async () => {
    const { accessKeyId, secretAccessKey } = bucket.store.keys!;
    const wrong = 'a-wrong-secret';
    const said = await saidBy(withStore({ keys: { accessKeyId, secretAccessKey: wrong } }).onModuleInit());
    expect(said).toMatch(/The bucket "files" \(FILES_S3_BUCKET\) cannot be used: SignatureDoesNotMatch: .*FILES_S3_\*/);
    expect(said).not.toContain(wrong);
    expect(await saidBy(withStore({ keys: { accessKeyId: 'nobody', secretAccessKey } }).onModuleInit())).toContain('InvalidAccessKeyId');
    expect(await saidBy(withStore({ bucket: 'none-such' }).onModuleInit())).toContain('NoSuchBucket');
    expect(await saidBy(files.onModuleInit())).toBe('nothing');
  });

  it('are neither kept nor read with a wrong secret', async () => {
    await files.put(key, Readable.from(arriving(bytes, undefined, 1000)));
    const stranger = withStore({ keys: { ...bucket.store.keys!, secretAccessKey: 'a-wrong-secret' } });
    for (const asked of [stranger.get(key), stranger.remove(key), stranger.put({ ...key, id: v7() }, Readable.from(arriving(bytes)))]) expect(await saidBy(asked)).toContain('SignatureDoesNotMatch');
    expect(await stored()).toEqual([key.id]);
  });

  it('do not keep the service from starting while the server does not answer', async () => {
    expect(await saidBy(withStore({ endpoint: 'http://127.0.0.1:1' }).onModuleInit())).toBe('nothing');
  });

  it('come down as what they are kept as, whatever the bucket says of them', async () => {
    const api = await openApi('silent', undefined, async () => ({ ...bucket, close: async () => undefined }));
    const house = await api.settle();
    await api.publish(house, 'security');
    const held = new Holding(api, house.ada);
    await held.record();
    await held.upload(fileOf('%PDF-', 45));
    const [id] = await api.stored(house.organisationId);
    const page = '<!doctype html><script>alert(1)</script>'.padEnd(50);
    await bucket.client.send(new PutObjectCommand({ Bucket: 'files', Key: `${house.organisationId}/${id}`, Body: page, ContentType: 'text/html', ContentDisposition: 'inline' }));
    const response = await held.download();
    expect([response.status, await response.text()]).toEqual([200, page]);
    expect(Object.fromEntries(response.headers)).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="ckad.pdf"', 'x-content-type-options': 'nosniff' });
    await api.close();
  });
});
