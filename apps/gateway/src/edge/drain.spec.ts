import { text } from 'node:stream/consumers';
import { closeFixtureHouses, openFixtureHouse } from '../testing/fixture-house.js';
import { answered, endless, open, until } from '../testing/streams.js';

const reportPath = '/files/readiness-report.csv';

afterEach(closeFixtureHouses);

describe('when the gateway ends', () => {
  it('what it is answering is answered to its end, then nothing more is', async () => {
    const house = await openFixtureHouse();
    let finish: (() => void) | undefined;
    house.services.readiness.on(`GET ${reportPath}`, (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/csv' }).write('first\n');
      finish = () => response.end('last\n');
    });
    const download = await answered(open('GET', `${house.address}${reportPath}`, { cookie: await house.signIn() }).end());
    let ended = false;
    const ending = house.end().then(() => (ended = true));
    // A request of the meantime is still answered, and told to go elsewhere next.
    const meanwhile = await fetch(`${house.address}/health/live`);
    expect(meanwhile.headers.get('connection')).toBe('close');
    expect(ended).toBe(false);
    finish!();
    expect(await text(download)).toBe('first\nlast\n');
    await ending;
    await expect(fetch(`${house.address}/health/live`)).rejects.toThrow();
  });

  it('a download that has no end does not hold it', async () => {
    const house = await openFixtureHouse();
    const source = endless();
    house.services.readiness.on(`GET ${reportPath}`, source.handler);
    const download = await answered(open('GET', `${house.address}${reportPath}`, { cookie: await house.signIn() }).end());
    const broken = expect(text(download)).rejects.toThrow('aborted');
    await house.end();
    await broken;
    await until(source.closed);
  });
});
