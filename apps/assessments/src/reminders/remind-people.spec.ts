import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { Api } from '../testing/api.js';
import { Holding } from '../testing/certificates.js';
import { Showing } from '../testing/evidence.js';
import { onDay, openReminding, Reminding } from '../testing/reminding.js';

let api: Api;
let its: Reminding;
beforeAll(async () => void (api = await openReminding()));
afterAll(() => api.close());
beforeEach(async () => void (its = await Reminding.begin(api)));

const ada = () => its.house.ada.personId;
const ben = () => its.house.ben.personId;

describe('a person', () => {
  it('is told by their own clock, and by the organisation’s where they have chosen none', async () => {
    await its.cycle();
    await its.house.policy({ timeZone: 'Asia/Tokyo' });
    await its.house.prefer(ada(), { timeZone: 'America/Los_Angeles' });
    const both = async () => [(await its.told(ada())).length, (await its.told(ben())).length];
    // Day 2 in UTC: night in both, morning in Tokyo, evening there, morning in Los Angeles.
    await its.run(onDay(1, 20));
    expect(await both()).toEqual([0, 0]);
    await its.run(onDay(2, 1));
    expect(await both()).toEqual([0, 1]);
    await its.run(onDay(2, 12));
    expect(await both()).toEqual([0, 1]);
    await its.run(onDay(2, 18));
    expect(await both()).toEqual([1, 1]);
  });

  it('is told by the calendar there: what is due on a Wednesday in UTC is due on the Tuesday before in Los Angeles', async () => {
    await its.cycle({ selfDueAt: onDay(9, 3).toISOString() });
    await its.house.prefer(ada(), { timeZone: 'America/Los_Angeles' });
    await its.run(onDay(1, 17.5));
    expect([await its.reasons(ada()), await its.reasons(ben())]).toEqual([['self_due'], []]);
    await its.run(onDay(2, 17.5));
    expect([await its.reasons(ada()), await its.reasons(ben())]).toEqual([['self_due'], ['self_due']]);
  });

  it('is told on a Friday what the weekend would bring, and on no weekend', async () => {
    await its.cycle({ selfDueAt: onDay(7, 9.5).toISOString() });
    await its.run(onDay(0));
    await its.run(onDay(4));
    for (const day of [5, 6]) await its.run(onDay(day));
    expect(await its.reasons(ada())).toEqual(['self_due', 'self_due']);
    await its.run(onDay(7));
    expect(await its.reasons(ada())).toEqual(['self_due', 'self_due', 'self_overdue']);
  });

  it('gets one message for all that is new, and no second one on a day', async () => {
    await its.cycle();
    await new Holding(api, its.house.lead).record({ issuedOn: '2026-01-10', expiresOn: onDay(16).toISOString().slice(0, 10) });
    const shown = new Showing(api, its.house.ada);
    await shown.save(0);
    await shown.submit(1, its.house.lead);
    await its.run(onDay(9, 13));
    expect(await its.reasons(its.house.lead.personId)).toEqual(['self_overdue ratings_due evidence_waits certificate_expires']);
    const another = new Showing(api, its.house.ben);
    await another.save(0);
    await another.submit(1, its.house.lead);
    await its.run(onDay(9, 15));
    expect(await its.reasons(its.house.lead.personId)).toHaveLength(1);
    await its.run(onDay(10));
    expect((await its.told(its.house.lead.personId)).slice(1)).toEqual([[{ reason: 'evidence_waits', items: 2 }]]);
  });

  it('who wants none is told none, unless HR has it otherwise; and is told then what is still so', async () => {
    await its.cycle();
    await its.house.prefer(ada(), { optedOut: true });
    await its.run(onDay(2));
    expect([await its.reasons(ada()), await its.reasons(ben())]).toEqual([[], ['self_due']]);
    await its.house.policy({ optOutAllowed: false });
    await its.run(onDay(3));
    expect([await its.reasons(ada()), await its.reasons(ben())]).toEqual([['self_due'], ['self_due']]);
    await its.house.policy({});
    await its.run(onDay(7));
    expect([await its.reasons(ada()), await its.reasons(ben())]).toEqual([['self_due'], ['self_due', 'self_due']]);
  });

  it('of an organisation that sends no mail is told nothing, and nothing is noted as told', async () => {
    await its.cycle();
    await its.house.policy({ email: false });
    await its.run(onDay(2));
    expect(await its.told(ada())).toEqual([]);
    await its.house.policy({});
    await its.run(onDay(3));
    expect(await its.reasons(ada())).toEqual(['self_due']);
  });

  it('who is erased leaves nothing that was told to them, or of them to others', async () => {
    await its.cycle();
    const shown = new Showing(api, its.house.ada);
    await shown.save(0);
    await shown.submit(1, its.house.lead);
    for (const day of [2, 14]) await its.run(onDay(day));
    const keys = async () => (await api.tablesWith(ada())).filter((table) => table === 'reminder');
    expect(await keys()).toEqual(['reminder']);
    const toOthers = await its.reasons(its.house.head.personId);
    await its.house.erase(ada());
    expect(await keys()).toEqual([]);
    expect(await its.reasons(its.house.head.personId)).toEqual(toOthers);
  });
});
