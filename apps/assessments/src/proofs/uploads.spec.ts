import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { beginningOfPng, bytesOf, fileOf, Holding } from '../testing/certificates.js';
import { fileEngines } from '../testing/file-engines.js';
import type { House } from '../testing/house.js';
import { RemoveUnwantedFiles } from './remove-unwanted-files.js';

describe.each(fileEngines)('in %s', (_engine, open) => {
  let api: Api;
  let house: House;
  let held: Holding;
  beforeAll(async () => void (api = await openApi('silent', 1500, open)));
  afterAll(() => api.close());
  beforeEach(async () => {
    house = await api.settle();
    await api.publish(house, 'security');
    held = new Holding(api, house.ada);
    await held.record();
  });

  const stored = () => api.stored(house.organisationId);
  const clean = () => api.app.get(RemoveUnwantedFiles).execute({}, { job: 'remove-unwanted-files', run: v7(), signal: new AbortController().signal });
  /** As if the hour had gone by in which an upload may still be under way. */
  const anHourLater = () => api.database.transaction(house.organisationId, (manager) => manager.query(`delete from unwanted_file where removable_at > now() returning id`)
    .then(([rows]: [{ id: string }[]]) => manager.query('insert into unwanted_file (organisation_id, id, removable_at) select $1, unnest($2::uuid[]), now()', [house.organisationId, rows.map(({ id }) => id)])));

  describe('an upload', () => {
    const raw = async (write: (send: (bytes: Buffer | string) => void, end: () => void) => void): Promise<string> => {
      const { hostname, port, pathname } = new URL(held.address());
      const { authorization } = await held.bearer(house.ada);
      return new Promise((resolve) => {
        const socket = connect(Number(port), hostname);
        let answer = '';
        socket.on('data', (text) => (answer += String(text))).on('error', () => undefined).on('close', () => resolve(answer));
        socket.write(`POST ${pathname} HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\ncontent-type: application/pdf\r\ncontent-length: 100000\r\nconnection: close\r\n\r\n`);
        write((bytes) => socket.write(bytes), () => socket.destroy());
      });
    };

    it('that stands still is given up after its time, and leaves nothing', async () => {
      await raw((send) => send(fileOf('%PDF-', 10_000)));
      await api.until(async () => (await stored()).length === 0);
      expect((await held.shownTo())?.proof).toBeNull();
    });

    it('whose sender leaves half-way leaves nothing', async () => {
      await raw((send, end) => {
        send(fileOf('%PDF-', 10_000));
        setTimeout(end, 200);
      });
      await api.until(async () => (await stored()).length === 0);
      expect((await held.shownTo())?.proof).toBeNull();
    });

    it('of the same file again is the same proof; another takes its place, and the one before is removed', async () => {
      const bytes = fileOf();
      const first = await held.upload(bytes);
      expect(await held.upload(bytes)).toEqual(first);
      const second = fileOf(beginningOfPng);
      expect((await held.upload(second, { type: 'image/png' })).body).toMatchObject({ mediaType: 'image/png' });
      await clean();
      expect(await stored()).toHaveLength(1);
      expect((await bytesOf(await held.download())).equals(second)).toBe(true);
    });

    it('of ten at once ends with one of them, whole', async () => {
      const all = Array.from({ length: 10 }, () => fileOf());
      const answers = await Promise.all(all.map((bytes) => held.upload(bytes)));
      expect(answers.every(({ status }) => status === 200)).toBe(true);
      await clean();
      expect(await stored()).toHaveLength(1);
      const kept = await bytesOf(await held.download());
      expect(all.filter((bytes) => bytes.equals(kept))).toHaveLength(1);
    });

    it('that was killed before it was attached is removed an hour later, and what is attached is not', async () => {
      const dying = await api.whileHolding('lock table certificate_proof in access exclusive mode', async ({ kill }) => {
        const upload = held.upload(fileOf());
        await kill();
        return upload;
      });
      expect([dying.status, (await stored()).length]).toEqual([500, 1]);
      await clean();
      expect(await stored()).toHaveLength(1);
      const kept = fileOf();
      await held.upload(kept);
      await anHourLater();
      await clean();
      expect(await stored()).toHaveLength(1);
      expect((await bytesOf(await held.download())).equals(kept)).toBe(true);
    });
  });

  describe('a file', () => {
    it('goes with its certificate', async () => {
      await held.upload(fileOf());
      await held.remove();
      await clean();
      expect(await stored()).toEqual([]);
    });

    it('goes with its person, and others keep theirs', async () => {
      await held.upload(fileOf());
      const bens = new Holding(api, house.ben);
      await bens.record();
      await bens.upload(fileOf());
      await house.erase(house.ada.personId);
      await clean();
      expect([(await stored()).length, (await bens.download()).status]).toEqual([1, 200]);
      expect(await api.tablesWith(house.ada.personId)).toEqual(['erased_person', 'outbox']);
    });

    it('that arrives while its person is erased is not attached, and goes', async () => {
      const { upload, erased } = await api.whileHolding('lock table certificate_proof in access exclusive mode', async ({ stuck }) => {
        const erased = house.erase(house.ada.personId);
        await stuck(1);
        const upload = held.upload(fileOf());
        await stuck(2);
        return { upload, erased };
      });
      expect((await upload).status).toBe(401);
      await erased;
      await anHourLater();
      await clean();
      expect(await stored()).toEqual([]);
    });
  });
});
