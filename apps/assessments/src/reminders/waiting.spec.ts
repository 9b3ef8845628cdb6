import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import { Holding } from '../testing/certificates.js';
import { Showing } from '../testing/evidence.js';
import type { Caller } from '../testing/house.js';
import { onDay, openReminding, Reminding } from '../testing/reminding.js';
import { Talking } from '../testing/talking.js';

let api: Api;
let its: Reminding;
beforeAll(async () => void (api = await openReminding()));
afterAll(() => api.close());
beforeEach(async () => void (its = await Reminding.begin(api)));

const on = async (day: number) => its.run(onDay(day));
const linesOf = async ({ personId }: Caller, reason: string) => (await its.told(personId)).flat().filter((line) => line.reason === reason);

describe('an agreement', () => {
  let cycleId: string;
  beforeEach(async () => {
    cycleId = await api.open(its.house);
    for (const who of [its.house.ada, its.house.ben]) await new Assessing(api, who, cycleId).submit({ answers: [{ skillId: 'security', outcome: 'LEVEL', level: 2 }] });
    await api.closeCycle(its.house, cycleId);
  });
  const between = (who: Caller, person: Caller) => new Talking(api, who, { cycleId, personId: person.personId });

  it('that the manager has signed waits for the person, until they sign; changed, it waits anew', async () => {
    const { ada, lead } = its.house;
    await between(lead, ada).propose({ security: 2 });
    await on(0);
    expect([await its.told(ada.personId), await its.told(lead.personId)]).toEqual([[], []]);
    await between(lead, ada).sign();
    await on(1);
    await on(2);
    expect(await its.told(ada.personId)).toEqual([[{ reason: 'agreement_waits', cycleId }]]);
    await between(lead, ada).propose({ security: 3 });
    await between(lead, ada).sign();
    await on(3);
    expect(await its.told(ada.personId)).toHaveLength(2);
    await between(lead, ada).propose({ security: 2 });
    await between(lead, ada).sign();
    await between(ada, ada).sign();
    await on(4);
    expect(await its.told(ada.personId)).toHaveLength(2);
    expect(await its.told(lead.personId)).toEqual([]);
  });

  it('that people have signed waits for whoever is next above them, who is told how many', async () => {
    const { ada, ben, lead, head } = its.house;
    for (const person of [ada, ben]) {
      await between(lead, person).propose({ security: 2 });
      await between(person, person).sign();
    }
    await on(0);
    expect(await its.told(lead.personId)).toEqual([[{ reason: 'agreements_wait', cycleId, people: 2 }]]);
    await between(lead, ada).sign();
    await on(1);
    expect([(await its.told(lead.personId)).length, (await its.told(head.personId)).length, (await its.told(its.house.elsewhere.personId)).length]).toEqual([1, 0, 0]);
  });

  it('waits for nobody while what it says is disputed', async () => {
    const { ada, lead } = its.house;
    await between(lead, ada).propose({ security: 2 });
    await between(lead, ada).sign();
    await between(ada, ada).dispute('security');
    await on(0);
    expect(await its.told(ada.personId)).toEqual([]);
  });
});

describe('evidence', () => {
  const submitted = async (by: Caller, verifier: Caller) => {
    const shown = new Showing(api, by);
    await shown.save(0);
    await shown.submit(1, verifier);
    return shown;
  };

  it('waits for the verifier and, where that one has left, for whoever is next above; decided, for nobody', async () => {
    const { ada, ben, lead, elsewhere, head } = its.house;
    await submitted(ada, elsewhere);
    const second = await submitted(ben, elsewhere);
    await on(0);
    expect([await linesOf(elsewhere, 'evidence_waits'), await its.told(lead.personId)]).toEqual([[{ reason: 'evidence_waits', items: 2 }], []]);
    await second.decide(elsewhere, 2, { verdict: 'ACCEPT' });
    await its.house.tellPerson(elsewhere.personId, [its.house.otherTeam], { version: 2, active: false });
    await on(1);
    expect([await linesOf(lead, 'evidence_waits'), await its.told(head.personId)]).toEqual([[{ reason: 'evidence_waits', items: 1 }], []]);
  });

  it('that is a draft, or whose person has left, waits for nobody', async () => {
    await new Showing(api, its.house.ada).save(0);
    await submitted(its.house.ben, its.house.lead);
    await its.house.tellPerson(its.house.ben.personId, [its.house.team], { version: 2, active: false });
    await on(0);
    expect(await its.told(its.house.lead.personId)).toEqual([]);
  });
});

describe('a certificate', () => {
  const dayOf = (day: number) => onDay(day).toISOString().slice(0, 10);

  it('that expires is told at each threshold once, and when it has expired; renewed, no more', async () => {
    const expiresOn = dayOf(60);
    const held = new Holding(api, its.house.ada);
    const { id: certificateId } = await held.record({ expiresOn });
    await new Holding(api, its.house.ben).record({ expiresOn });
    for (let day = 0; day < 62; day += 1) await on(day);
    const line = { certificateId, expiresOn };
    expect((await its.told(its.house.ada.personId)).flat()).toEqual([
      ...Array(3).fill({ reason: 'certificate_expires', ...line }), { reason: 'certificate_expired', ...line },
    ]);
    await new Holding(api, its.house.ben).record({ expiresOn: dayOf(400) });
    await on(80);
    expect(await its.reasons(its.house.ben.personId)).toHaveLength(4);
    expect(await its.told(its.house.lead.personId)).toEqual([]);
  });

  it('that was renewed before it expired, or expired long ago, is told nobody', async () => {
    await new Holding(api, its.house.ada).record({ expiresOn: dayOf(60) });
    await new Holding(api, its.house.ada).record({ expiresOn: dayOf(400) });
    await new Holding(api, its.house.ben).record({ expiresOn: dayOf(-31) });
    await on(0);
    await on(59);
    expect([await its.told(its.house.ada.personId), await its.told(its.house.ben.personId)]).toEqual([[], []]);
  });
});
