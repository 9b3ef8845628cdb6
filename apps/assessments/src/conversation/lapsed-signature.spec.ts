import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { openApi, type Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import type { Caller, House } from '../testing/house.js';
import { Quarter } from '../testing/quarter.js';
import { Rating } from '../testing/rating.js';
import { Talking } from '../testing/talking.js';

let api: Api;
let house: House;
let cycleId: string;
let ada: Talking;
let lead: Talking;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  await api.publish(house, 'security');
  cycleId = await api.open(house, 3_600_000, { kind: 'SELF_AND_MANAGER' });
  await saysOfHerself(3);
  await isRated(3);
  [ada, lead] = [talks(house.ada), talks(house.lead)];
  await lead.propose({ security: 3 });
});

const talks = (caller: Caller) => new Talking(api, caller, { cycleId, personId: house.ada.personId });
const reopen = (managerToo = false) => new Quarter(api, house).reopen(cycleId, house.ada.personId, { managerToo });

async function saysOfHerself(level: number): Promise<void> {
  await new Assessing(api, house.ada, cycleId).submit({ answers: [{ skillId: 'security', outcome: 'LEVEL', level }] });
}

async function isRated(level: number): Promise<void> {
  const rating = new Rating(api, house.lead, cycleId);
  await rating.save([{ personId: house.ada.personId, skillId: 'security', level }]);
  await rating.submit(house.ada.personId);
}

describe('a signature, where the other has not signed and HR reopens the cycle for the person', () => {
  it.each(['ada', 'lead'] as const)('of %s stands until one side is rated anew, then lapses: both are told, and whose it was signs again', async (who) => {
    const [signer, other] = who === 'ada' ? [ada, lead] : [lead, ada];
    await signer.sign();
    await reopen();
    expect(await other.seen()).toMatchObject({ revision: 1, lapsedBy: null, [who === 'ada' ? 'personSignedAt' : 'managerSignedAt']: expect.any(String) });
    await saysOfHerself(4);
    for (const reader of [ada, lead]) {
      expect(await reader.seen()).toMatchObject({ revision: 2, personSignedAt: null, managerSignedAt: null, signedManager: null, lapsedBy: { id: house[who].personId }, lapsedAt: expect.any(String) });
    }
    expect(await other.sign()).toMatchObject({ agreedAt: null, lapsedBy: { id: house[who].personId } });
    expect(await signer.sign()).toMatchObject({ agreedAt: expect.any(String), lapsedBy: null, lapsedAt: null });
  });

  it('lapses when the manager rates anew, too, and again after it was given again', async () => {
    await ada.sign();
    await reopen(true);
    await isRated(2);
    expect(await lead.seen()).toMatchObject({ personSignedAt: null, lapsedBy: { id: house.ada.personId } });
    expect(await ada.sign()).toMatchObject({ personSignedAt: expect.any(String), lapsedBy: null });
    await reopen();
    await saysOfHerself(2);
    expect(await ada.seen()).toMatchObject({ revision: 3, personSignedAt: null, lapsedBy: { id: house.ada.personId } });
  });

  it('is not given under what a page showed before: nobody had signed, and whoever does then is told how it is now', async () => {
    await reopen();
    await saysOfHerself(4);
    expect(await lead.sign(1)).toMatchObject({ refusal: 'STALE_REVISION', conversation: { revision: 2, lapsedBy: null } });
  });

  it('asks again why levels differ where one side is rated anew, and only there', async () => {
    await reopen();
    await saysOfHerself(1);
    await lead.propose({ security: 3 }, { reasons: { security: 'She leads the reviews.' } });
    await reopen();
    await saysOfHerself(1);
    expect((await lead.sign()).refusal ?? null).toBeNull();
    await reopen();
    await saysOfHerself(0);
    expect(await lead.sign()).toMatchObject({ refusal: 'REASON_MISSING' });
  });
});
