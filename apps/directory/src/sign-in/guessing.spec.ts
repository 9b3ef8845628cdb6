import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { openApi, password, said, type Api } from '../testing/api.js';
import { settle, type House } from '../testing/house.js';

let api: Api;
let house: House;
beforeAll(async () => {
  api = await openApi();
  house = await settle(api, 'northwind');
});
afterAll(() => api.close());
beforeEach(() => api.sql('truncate sign_in_back_off'));

const signIn = (email: string, given = password, address = '192.0.2.1') => api.internal('POST sessions', { email, password: given }, { 'x-client-address': address });

describe('guessing', () => {
  const guess = async (email: string, times: number) => {
    for (let tried = 0; tried < times; tried += 1) await signIn(email, `wrong ${tried}`);
  };

  it('has to wait after five failures, also with the right password, and an e-mail that is nobody’s waits alike', async () => {
    const answers = [];
    for (const email of [house.adminEmail, 'nobody@northwind.example']) {
      const address = email === house.adminEmail ? '192.0.2.7' : '192.0.2.8';
      const tries = [];
      for (let tried = 0; tried < 5; tried += 1) tries.push(said(await signIn(email, 'wrong', address)));
      tries.push(said(await signIn(email, password, address)));
      answers.push(tries);
    }
    const [known, unknown] = answers;
    expect(known?.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429]);
    expect(known?.[5]).toEqual({ status: 429, body: { code: 'TOO_MANY_REQUESTS', message: 'Too many attempts. Try again in a minute.' }, retryAfter: expect.stringMatching(/^(29|30)$/) });
    expect(unknown).toEqual(known?.map((answer) => ({ ...answer, retryAfter: answer.retryAfter && expect.stringMatching(/^(29|30)$/) })));
  });

  it('waits twice as long after each further failure, and can go on when the time is over', async () => {
    await guess(house.adminEmail, 5);
    const waits: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      waits.push(Number((await signIn(house.adminEmail, 'wrong')).headers.get('retry-after')));
      await api.sql(`update sign_in_back_off set locked_until = now()`);
      await signIn(house.adminEmail, 'wrong');
    }
    expect(waits.map((wait) => Math.round(wait / 30))).toEqual([1, 2, 4, 8, 16, 30, 30]);
    await api.sql(`update sign_in_back_off set locked_until = now()`);
    expect((await signIn(house.adminEmail)).status).toBe(201);
    expect((await signIn(house.adminEmail, 'wrong')).status).toBe(401);
  });

  it('does not get further by doing it all at once', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => signIn(house.adminEmail, `wrong ${index}`, `192.0.2.${index}`)));
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5);
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(35);
  });

  it('of many e-mails from one network address has to wait too, and nobody elsewhere', async () => {
    const answers = [];
    for (let tried = 0; tried < 32; tried += 1) answers.push((await signIn(`guess-${tried}@a.example`, 'wrong', '198.51.100.1')).status);
    expect(answers.slice(0, 31)).toEqual(Array.from({ length: 31 }, () => 401));
    expect(answers[31]).toBe(429);
    expect((await signIn(house.adminEmail, password, '198.51.100.1')).status).toBe(429);
    expect((await signIn(house.adminEmail, password, '198.51.100.2')).status).toBe(201);
  }, 120_000);

  it('is not forgiven to a network address by one who signs in from it', async () => {
    await signIn('nobody@a.example', 'wrong', '198.51.100.3');
    await api.sql('update sign_in_back_off set failures = 30');
    expect((await signIn(house.adminEmail, password, '198.51.100.3')).status).toBe(201);
    expect((await signIn('someone@a.example', 'wrong', '198.51.100.3')).status).toBe(401);
    expect((await signIn('anyone@a.example', 'wrong', '198.51.100.3')).status).toBe(429);
  });

  it('costs as much work for an e-mail that is nobody’s, so that no clock tells which are known', async () => {
    const workOf = async (email: string) => {
      const begun = process.cpuUsage();
      await guess(email, 4);
      return process.cpuUsage(begun).user;
    };
    await workOf('warm@a.example');
    const [known, invitedNever, nobodys] = [await workOf(house.adminEmail), await workOf(house.at('ada')), await workOf('nobody@a.example')];
    for (const work of [invitedNever, nobodys]) expect(work / known).toBeGreaterThan(0.4);
  });

  it('is forgotten after a day, and after signing in', async () => {
    await guess(house.adminEmail, 4);
    expect((await signIn(house.adminEmail)).status).toBe(201);
    await guess(house.adminEmail, 4);
    await api.sql(`update sign_in_back_off set last_at = now() - interval '25 hours'`);
    await guess(house.adminEmail, 4);
    expect((await signIn(house.adminEmail)).status).toBe(201);
  });

  it('leaves nothing behind that says which e-mails were tried', async () => {
    await guess('secret.address@a.example', 1);
    expect(JSON.stringify(await api.sql('select encode(key, $1) as key from sign_in_back_off', ['escape']))).not.toContain('secret.address');
  });
});
