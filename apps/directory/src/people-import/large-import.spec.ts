import { Agent, request } from 'node:http';
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

interface Answer {
  readonly status: number;
  readonly text: string;
}

interface Sending {
  readonly pieces: () => Iterable<string>;
  readonly headers?: Record<string, string>;
  readonly agent?: Agent;
}

/** Sends pieces as they are made; as a browser does, it reads the answer when it comes. */
async function send({ pieces, headers = {}, agent }: Sending): Promise<Answer> {
  const all = { 'content-type': 'text/csv', authorization: `Bearer ${await api.tokenOf(house.admin)}`, ...headers };
  return new Promise((resolve, reject) => {
    const outgoing = request(`${api.url}/files/people-import?mode=apply`, { method: 'POST', headers: all, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece)).on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    outgoing.on('error', reject);
    void (async () => {
      for (const piece of pieces()) if (!outgoing.write(piece)) await new Promise((drained) => outgoing.once('drain', drained).once('close', drained));
      outgoing.end();
    })();
  });
}

/** A file that has begun to arrive, and no more of it. */
async function begin(text: string) {
  const headers = { 'content-type': 'text/csv', authorization: `Bearer ${await api.tokenOf(house.admin)}` };
  const outgoing = request(`${api.url}/files/people-import?mode=apply`, { method: 'POST', headers });
  outgoing.on('error', () => undefined);
  await new Promise<void>((resolve) => outgoing.write(text, () => resolve()));
  return outgoing;
}

describe('50,000 people', () => {
  it('are taken in one file, while the service answers others; the same again changes nothing', async () => {
    const sent = people(50_000);
    let answered = 0;
    let done = false;
    const others = (async () => {
      while (!done) {
        await api.graphql(house.ada, '{ me { roles } }');
        answered += 1;
      }
    })();
    const { status, body } = await api.importPeople(house.admin, sent).finally(() => (done = true));
    await others;
    expect(status).toBe(200);
    expect(body).toMatchObject({ applied: true, counts: { new: 50_000, refused: 0, newTeams: 1000 } });
    expect(answered).toBeGreaterThan(5);
    const told = (await api.told(house.organisationId)).length;
    expect((await api.importPeople(house.admin, sent)).body.counts).toEqual({ new: 0, changed: 0, unchanged: 50_000, refused: 0, newTeams: 0, changedTeams: 0 });
    expect((await api.told(house.organisationId)).length).toBe(told);
  }, 300_000);
});

describe('a file that comes in pieces', () => {
  it('is refused at once when it is announced larger than the limit', async () => {
    const answer = await send({ pieces: () => [`${heading}\n`], headers: { 'content-length': String(largestFile + 1) } });
    expect(answer).toMatchObject({ status: 413, text: expect.stringContaining('larger than 32 MiB') });
  });

  it('and is refused before its end leaves its connection in order, as the gateway keeps it for others', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const wrong = function* () {
      yield 'email,name\n';
      for (let times = 0; times < 30; times += 1) yield 'a@northwind.example,A\n'.repeat(5000);
    };
    for (let times = 0; times < 3; times += 1) expect(await send({ pieces: wrong, agent })).toMatchObject({ status: 400, text: expect.stringContaining('lacks the column') });
    agent.destroy();
  });

  it('and stops in the middle changes nothing', async () => {
    const before = (await api.told(house.organisationId)).length;
    (await begin(people(1000, 'Half'))).destroy();
    // One file at a time: this one is read when nothing of that one is under way any more.
    const { body } = await api.importPeople(house.admin, people(2, 'Half'), 'mode=preview');
    expect(body.rows.map(({ outcome }) => outcome)).not.toContain('unchanged');
    expect((await api.told(house.organisationId)).length).toBe(before);
  });

  it('and stands still keeps its own organisation waiting and no other, until its sender goes', async () => {
    const other = await settle(api, 'southwind');
    const standing = await begin(`${heading}\n`);
    for (let times = 0; times < 3; times += 1) expect((await api.importPeople(other.hr, [other.heading, ...other.rows].join('\n'))).body.applied).toBe(true);
    const waiting = api.importPeople(house.hr, [house.heading, ...house.rows].join('\n'));
    expect(await Promise.race([waiting.then(() => 'answered'), new Promise((resolve) => setTimeout(() => resolve('waits'), 300))])).toBe('waits');
    standing.destroy();
    expect((await waiting).body.counts.unchanged).toBe(7);
  });
});
