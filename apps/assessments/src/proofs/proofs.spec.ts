import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { beginningOfPng, bytesOf, fileOf, Holding } from '../testing/certificates.js';
import { fileEngines } from '../testing/file-engines.js';
import type { Caller, House } from '../testing/house.js';

const largest = 10 * 1024 * 1024;

describe.each(fileEngines)('in %s', (_engine, open) => {
  let api: Api;
  let house: House;
  let other: House;
  let held: Holding;
  beforeAll(async () => {
    api = await openApi('silent', undefined, open);
    other = await api.settle();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    house = await api.settle();
    await api.publish(house, 'security');
    held = new Holding(api, house.ada);
    await held.record();
  });

  const stored = () => api.stored(house.organisationId);

  describe('a proof', () => {
    it.each([
      ['application/pdf', '%PDF-1.7\n', 'ckad.pdf'],
      ['image/png', beginningOfPng, 'ckad.png'],
      ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'ckad.jpg'],
    ] as const)('goes up and comes down byte for byte as %s, a file to keep and never a page', async (type, beginning, name) => {
      const bytes = fileOf(beginning);
      expect(await held.upload(bytes, { type })).toMatchObject({ status: 200, body: { certificateId: held.id, mediaType: type, size: bytes.length } });
      expect((await held.shownTo(house.lead))?.proof).toMatchObject({ mediaType: type, size: bytes.length, uploadedBy: { id: house.ada.personId } });
      const response = await held.download();
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': type, 'content-length': String(bytes.length), 'content-disposition': `attachment; filename="${name}"`,
        'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'content-security-policy': expect.stringContaining('sandbox'),
      });
      expect((await bytesOf(response)).equals(bytes)).toBe(true);
    });

    it('is sent by the person and HR, read by leads too, and by nobody else of any organisation', async () => {
      expect((await held.upload(fileOf(), { caller: house.hr })).status).toBe(200);
      const outside: Caller = { ...house.hr, organisationId: other.organisationId };
      for (const caller of [house.ben, house.elsewhere, house.admin, other.hr, outside]) {
        expect([(await held.upload(fileOf(), { caller })).status, (await held.download(caller)).status]).toEqual([403, 403]);
      }
      expect((await held.upload(fileOf(), { caller: house.lead })).status).toBe(403);
      expect([(await held.upload(fileOf(), { caller: null })).status, (await held.download(null)).status]).toEqual([401, 401]);
      for (const caller of [house.ada, house.lead, house.head, house.hr]) expect((await held.download(caller)).status).toBe(200);
      expect(await stored()).toHaveLength(1);
    });

    it('that is none is not found; of a certificate that is none is refused', async () => {
      expect((await held.download()).status).toBe(404);
      const none = new Holding(api, house.ada);
      expect([(await none.download()).status, (await none.upload(fileOf())).status]).toEqual([403, 403]);
    });
  });

  describe('what is no proof', () => {
    it.each([
      ['a page that calls itself a PDF', '<!doctype html><script>alert(1)</script>', 'application/pdf'],
      ['a page that calls itself a picture', '<svg onload="alert(1)">', 'image/png'],
      ['a PDF behind something else', ' %PDF-1.7', 'application/pdf'],
      ['a program', 'MZ\u0090', 'image/jpeg'],
    ])('is refused by its content: %s', async (_what, beginning, type) => {
      const { status, body } = await held.upload(fileOf(beginning), { type });
      expect([status, body.code, await stored(), (await held.shownTo())?.proof]).toEqual([400, 'BAD_INPUT', [], null]);
    });

    it.each(['', '%PD', '\u0089PN'])('is refused when it is too short to be one: "%s"', async (text) => {
      expect((await held.upload(Buffer.from(text, 'latin1'))).status).toBe(400);
      expect(await stored()).toEqual([]);
    });

    it.each(['text/html', 'image/svg+xml', 'multipart/form-data; boundary=x', 'application/octet-stream'])('is not taken as %s', async (type) => {
      const { status } = await held.upload(fileOf(), { type });
      expect([400, 415]).toContain(status);
      expect(await stored()).toEqual([]);
    });

    it('is refused by its announced length, and by the first byte too many', async () => {
      expect((await held.upload(fileOf('%PDF-', largest - 4))).status).toBe(413);
      const streamed = new ReadableStream({
        start(controller) {
          for (const chunk of [fileOf('%PDF-', largest - 5), Buffer.alloc(1)]) controller.enqueue(chunk);
          controller.close();
        },
      });
      expect((await held.upload(streamed)).status).toBe(413);
      expect(await stored()).toEqual([]);
      expect((await held.upload(fileOf('%PDF-', largest - 5))).status).toBe(200);
    });

    it.each(['..%2f..%2fetc%2fpasswd', '%2e%2e', 'x', `${v7()}%00`, `${v7()}/../../${v7()}`])('is no path: %s', async (id) => {
      for (const method of ['GET', 'POST']) {
        const headers = { ...(await held.bearer(house.ada)), ...(method === 'POST' ? { 'content-type': 'application/pdf' } : {}) };
        const response = await fetch(`${api.url}/files/certificates/${id}/proof`, { method, headers, ...(method === 'POST' ? { body: fileOf() } : {}) });
        expect([403, 404]).toContain(response.status);
      }
      expect([await stored(), existsSync(join(tmpdir(), 'etc'))]).toEqual([[], false]);
    });
  });
});
