import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import type { Caller, House } from '../testing/house.js';
import { Rating } from '../testing/rating.js';
import { Talking } from '../testing/talking.js';

let api: Api;
let house: House;
let cycleId: string;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  await api.publish(house, 'security');
  cycleId = await api.open(house, 3_600_000, { kind: 'SELF_AND_MANAGER' });
});

const talks = (caller: Caller) => new Talking(api, caller, { cycleId, personId: house.ada.personId });
const told = () => api.told(house.organisationId, 'assessments.dispute.v1');
const leadBy = ({ personId }: Caller) => house.tellTeam({ teamId: house.team, version: 2, name: 'Team', parentTeamId: house.division, leadId: personId });

/** Both sides of Ada are revealed, the manager's as somebody rated it. */
async function reveal(rater: Caller = house.lead): Promise<void> {
  await new Assessing(api, house.ada, cycleId).submit({ answers: [{ skillId: 'security', outcome: 'LEVEL', level: 4 }] });
  const rating = new Rating(api, rater, cycleId);
  await rating.save([{ personId: house.ada.personId, skillId: 'security', level: 3 }]);
  await rating.submit(house.ada.personId);
}

/** Who is offered to settle the dispute, and whom the server lets: one after the other, as far as it stays open. */
async function tried(id: string, who: readonly Caller[]): Promise<[boolean | undefined, string | null | undefined][]> {
  const answers: [boolean | undefined, string | null | undefined][] = [];
  for (const one of who) {
    const offered = (await talks(one).seen())?.rows[0]?.dispute?.maySettle;
    const settled = await talks(one).settle(id, 'So be it.');
    answers.push([offered, settled.refusal ?? settled.rows[0]?.dispute?.settlement]);
  }
  return answers;
}
const refused = [false, 'PARTY_TO_IT'];
const done = [true, 'So be it.'];

describe('a dispute', () => {
  it('of what the lead rated is settled by neither of the two, whoever opened it, but by who leads the lead', async () => {
    await reveal();
    for (const opener of [house.ada, house.lead]) {
      const id = v7();
      await talks(opener).dispute('security', { id });
      expect(await tried(id, [house.ada, house.lead, house.head])).toEqual([refused, refused, done]);
    }
    expect(await told()).toHaveLength(4);
  });

  it('is settled by HR, and refused in words that say who can', async () => {
    await reveal();
    const id = v7();
    await talks(house.ada).dispute('security', { id });
    const refusal = (await talks(house.lead).settle(id, 'Mine.')) as unknown as { message: string };
    expect(refusal.message).toMatch(/You rated the person .* settled by HR, or by somebody who leads the person and has not rated/);
    expect(await tried(id, [house.hr])).toEqual([done]);
    expect((await talks(house.head).seen())?.rows[0]?.dispute?.maySettle).toBe(false);
  });

  it('is settled by the next lead where somebody further up rated; not by that one, though also of HR', async () => {
    await reveal(house.head);
    const id = v7();
    await talks(house.ada).dispute('security', { id });
    const both: Caller = { ...house.head, roles: ['manager', 'hr'] };
    expect(await tried(id, [house.head, both, house.lead])).toEqual([refused, refused, done]);
  });

  it('is not settled by HR about themselves, nor by who rated and leads no more', async () => {
    await reveal();
    const id = v7();
    await talks(house.ada).dispute('security', { id });
    expect(await tried(id, [{ ...house.ada, roles: ['engineer', 'hr'] }])).toEqual([refused]);
    await leadBy(house.elsewhere);
    expect(await tried(id, [{ ...house.lead, roles: ['manager', 'hr'] }, house.elsewhere])).toEqual([refused, done]);
  });

  it('of a level that was agreed is not settled by the manager who signed it, though somebody else had rated', async () => {
    await reveal(house.head);
    await talks(house.lead).propose({ security: 3 });
    await talks(house.lead).sign();
    await talks(house.ada).sign();
    const id = v7();
    await talks(house.ada).dispute('security', { id });
    expect(await tried(id, [house.lead, house.head, house.hr])).toEqual([refused, refused, done]);
  });
});
