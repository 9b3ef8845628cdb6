import { request } from 'node:http';
import { afterAll, beforeAll } from '@jest/globals';
import { openApi, type Api } from '../testing/api.js';
import { settle, type House } from '../testing/house.js';
import { largestFile } from './people-file.text.js';

let api: Api;
let house: House;
beforeAll(async () => {
  api = await openApi();
  house = await settle(api, 'northwind');
});
afterAll(() => api.close());

const heading = 'email,name,title,team,manager_email,from';
/** People in teams of 50, each under a lead who sits in the division. */
const people = (count: number, title = 'Engineer') =>
  [heading, ...Array.from({ length: count }, (_, index) => {
    const team = Math.floor(index / 50);
    const [where, manager] = index % 50 === 0 ? ['Division', 'head@northwind.example'] : [`Team ${team}`, `p${team * 50}@northwind.example`];
    return `p${index}@northwind.example,Person ${index},${title},${where},${manager},2025-01-06`;
  })].join('\n');

describe('50,000 people', () => {
  it('are judged and taken in one file, while the service answers others; the same again changes nothing', async () => {
    const sent = people(50_000);
    const preview = await api.importPeople(house.admin, sent, 'mode=preview');
    expect(preview.body).toMatchObject({ applied: false, counts: { new: 50_000, refused: 0, newTeams: 1000 } });
    let answered = 0;
    let done = false;
    const others = (async () => {
      while (!done) {
        await api.graphql(house.ada, '{ me { roles } }');
        answered += 1;
      }
    })();
    const { status, body } = await api.importPeople(house.admin, sent);
    done = true;
    await others;
    expect(status).toBe(200);
    expect(body).toMatchObject({ applied: true, counts: { new: 50_000, refused: 0 } });
    expect(answered).toBeGreaterThan(5);
    const told = (await api.told(house.organisationId)).length;
    expect((await api.importPeople(house.admin, sent)).body.counts).toEqual({ new: 0, changed: 0, unchanged: 50_000, refused: 0, newTeams: 0, changedTeams: 0 });
    expect((await api.told(house.organisationId)).length).toBe(told);
  }, 180_000);

  it('and one are refused with what to do', async () => {
    const before = (await api.told(house.organisationId)).length;
    const { status, body } = await api.importPeople(house.admin, people(50_001));
    expect({ status, code: body.code, message: body.message }).toEqual({ status: 413, code: 'TOO_LARGE', message: 'The file has more than 50,000 people. Split it, leads and their teams together.' });
    expect((await api.told(house.organisationId)).length).toBe(before);
  });
});

describe('a file that comes in pieces', () => {
  interface Answer {
    readonly status: number;
    readonly text: string;
  }
  /** Sends pieces as they are made, without saying how many; as a browser does, it reads the answer when it comes. */
  const send = async (pieces: () => Generator<string>): Promise<Answer> => {
    const headers = { 'content-type': 'text/csv', authorization: `Bearer ${await api.tokenOf(house.admin)}` };
    return new Promise((resolve, reject) => {
      const outgoing = request(`${api.url}/files/people-import?mode=apply`, { method: 'POST', headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece)).on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      });
      outgoing.on('error', reject);
      void (async () => {
        for (const piece of pieces()) {
          if (outgoing.destroyed) return;
          if (!outgoing.write(piece)) await new Promise((drained) => outgoing.once('drain', drained).once('close', drained));
        }
        outgoing.end();
      })();
    });
  };

  it('beyond the limit is refused, with the reason, and is not kept in memory', async () => {
    const line = `p@northwind.example,P,${'x'.repeat(4000)},T,,\n`;
    const before = process.memoryUsage().rss;
    let most = 0;
    const answer = await send(function* () {
      yield `${heading}\n`;
      for (let sent = 0; sent < largestFile + 4_000_000; sent += line.length * 16) {
        most = Math.max(most, process.memoryUsage().rss);
        yield line.repeat(16);
      }
    });
    expect(answer).toMatchObject({ status: 413, text: expect.stringContaining('larger than 32 MiB') });
    expect(most - before).toBeLessThan(512 * 1024 * 1024);
  });

  it('and stops in the middle changes nothing', async () => {
    const before = (await api.told(house.organisationId)).length;
    const headers = { 'content-type': 'text/csv', authorization: `Bearer ${await api.tokenOf(house.admin)}` };
    const outgoing = request(`${api.url}/files/people-import?mode=apply`, { method: 'POST', headers });
    outgoing.on('error', () => undefined);
    await new Promise<void>((resolve) => outgoing.write(people(1000, 'Half'), () => resolve()));
    outgoing.destroy();
    // The next import waits for none that is still under way, and finds nothing of it.
    const { body } = await api.importPeople(house.admin, [heading, 'p0@northwind.example,Person 0,Half,Division,head@northwind.example,2025-01-06'].join('\n'), 'mode=preview');
    expect(body.rows[0]?.changes).not.toEqual([]);
    expect((await api.told(house.organisationId)).length).toBe(before);
  });
});
