import { closeFixtureHouses, openFixtureHouse, type FixtureHouse } from '../testing/fixture-house.js';
import { answer } from '../testing/fixture-service.js';
import { answered, open } from '../testing/streams.js';
import { fileRoutes } from './file-routes.js';

const importPath = '/files/people-import';
const reportPath = '/files/readiness-report.csv';
const certificate = '01970000-0000-7000-8000-000000000071';
const proofPath = `/files/certificates/${certificate}/proof`;

afterAll(closeFixtureHouses);

describe('files', () => {
  let house: FixtureHouse;
  let cookie: string;

  beforeAll(async () => {
    house = await openFixtureHouse();
    cookie = await house.signIn();
  });

  it.each([
    ['GET', reportPath],
    ['POST', importPath],
  ] as const)('are for those who are signed in: %s %s', async (method, path) => {
    for (const forged of ['', 'waymark_session=forged']) {
      const init = { method, headers: { cookie: forged, 'content-type': 'text/csv', authorization: 'Bearer forged' }, ...(method === 'POST' ? { body: 'name\n' } : {}) };
      const response = await fetch(`${house.address}${path}`, init);
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ code: 'UNAUTHENTICATED', message: 'Sign in first.' });
    }
  });

  it.each([
    ['GET', '/files/'],
    ['GET', '/files/outbox'],
    ['GET', importPath],
    ['POST', reportPath],
    ['GET', '/files/%2e%2e/internal/tokens'],
    ['GET', `${reportPath}%2f..%2f..%2fmetrics`],
    ['GET', '/files//readiness-report.csv'],
    ['GET', '/files/certificates/x/proof'],
    ['GET', '/files/certificates/..%2f..%2fmetrics/proof'],
    ['GET', '/files/certificates/%2e%2e/proof'],
    ['GET', `/files/certificates/${certificate}%00/proof`],
    ['POST', `/files/certificates/${certificate}/proof/x`],
  ] as const)('are those that are named, and no other path of a service: %s %s', async (method, path) => {
    const before = Object.values(house.services).flatMap((service) => service.received).length;
    const response = await answered(open(method, `${house.address}${path}`, { cookie, 'content-type': 'text/csv' }).end());
    expect(response.statusCode).toBe(404);
    response.resume();
    expect(Object.values(house.services).flatMap((service) => service.received)).toHaveLength(before);
  });

  it('are asked for by their own path, however it was written', async () => {
    house.services.readiness.on(`GET ${reportPath}`, (_request, response) => answer(response, 200, {}));
    const response = await answered(open('GET', `${house.address}/files/readiness%2Dreport%2ecsv?team=t1`, { cookie }).end());
    expect(response.statusCode).toBe(200);
    response.resume();
    expect(house.services.readiness.received.at(-1)?.url).toBe(`${reportPath}?team=t1`);
  });

  it('that come down are reports, of which readiness keeps a log, or named here with why fetching one is no export', () => {
    const noExports = { '/files/certificates/:id/proof': 'One document at a time, for whoever may see the certificate that it belongs to.' };
    const down = fileRoutes.filter(({ method }) => method === 'GET');
    expect(down.flatMap(({ service, path }) => (service === 'readiness' ? [] : [path]))).toEqual(Object.keys(noExports));
    // Each of these adds a line: exports.spec.ts of readiness goes through its routes.
    expect(down.flatMap(({ service, path }) => (service === 'readiness' ? [path] : []))).toEqual([reportPath, '/files/readiness-report.xlsx', '/files/promotion-cases.csv', '/files/promotion-cases.xlsx']);
  });

  it('that belong to something are asked for by its id, and by nothing else', async () => {
    house.services.assessments.on(`GET ${proofPath}`, (_request, response) => answer(response, 200, {}));
    const response = await answered(open('GET', `${house.address}/files/certificates/${certificate.toUpperCase()}/pr%6Fof`, { cookie }).end());
    expect(response.statusCode).toBe(200);
    response.resume();
    expect(house.services.assessments.received.at(-1)?.url).toBe(proofPath);
  });

  it('come down as what their service says they are, to be kept, and run nothing in a browser that shows them all the same', async () => {
    const said = { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="ckad.pdf"', 'set-cookie': 'a=b' };
    house.services.assessments.on(`GET ${proofPath}`, (_request, response) => void response.writeHead(200, said).end('<!doctype html><script>alert(1)</script>'));
    const { headers } = await fetch(`${house.address}${proofPath}`, { headers: { cookie } });
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="ckad.pdf"', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'private, no-store',
    });
    expect(headers.get('set-cookie')).toBeNull();
  });

  it.each([['application/pdf', 200], ['IMAGE/PNG', 200], ['image/jpeg; x=y', 200], ['text/html', 400], ['image/svg+xml', 400]] as const)('that are proofs go up as %s: %d', async (type, status) => {
    house.services.assessments.on(`POST ${proofPath}`, (_request, response) => answer(response, 200, {}));
    const response = await fetch(`${house.address}${proofPath}`, { method: 'POST', headers: { cookie, 'content-type': type }, body: 'x' });
    expect(response.status).toBe(status);
  });

  it('that are proofs have at most 10 MiB, though others may have more', async () => {
    const before = house.services.assessments.at(proofPath).length;
    const response = await fetch(`${house.address}${proofPath}`, { method: 'POST', headers: { cookie, 'content-type': 'image/png' }, body: Buffer.alloc(10 * 1_048_576 + 1) });
    expect([response.status, await response.json()]).toEqual([413, { code: 'TOO_LARGE', message: 'The file is larger than 10 MiB.' }]);
    expect(house.services.assessments.at(proofPath)).toHaveLength(before);
  });

  it('say neutrally that a service does not answer', async () => {
    const dead = await openFixtureHouse();
    const headers = { cookie: await dead.signIn() };
    await dead.graphql('{ cycle }', headers);
    await dead.services.readiness.stop();
    const response = await fetch(`${dead.address}${reportPath}`, { headers });
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ code: 'SERVICE_UNAVAILABLE', message: expect.not.stringMatching(/ECONN|readiness|127/) });
  });
});
