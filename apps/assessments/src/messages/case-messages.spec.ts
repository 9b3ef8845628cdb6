import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { Api } from '../testing/api.js';
import type { Caller } from '../testing/house.js';
import { deliver, messageOf, queue } from '../testing/messages.js';
import { openReminding, Reminding } from '../testing/reminding.js';
import { ToldCase, toldOn } from '../testing/told-case.js';

let api: Api;
let its: Reminding;
let one: ToldCase;
beforeAll(async () => void (api = await openReminding()));
afterAll(() => api.close());
beforeEach(async () => {
  its = await Reminding.begin(api);
  one = new ToldCase(its);
});

describe('what is told of a promotion case', () => {
  const addressOf = (personId: string) => `${personId}@example.org`;
  const send = async ({ personId }: Caller, line: Parameters<typeof queue>[2]['lines'][number]) => {
    const id = await queue(api, its.house, { personId, lines: [line] });
    await deliver(api, its.house, id);
    const [mail] = api.mailbox.received.filter(({ recipients }) => recipients.includes(addressOf(personId)));
    return { mail, state: (await messageOf(api, its.house, id)).state };
  };
  const reached = ({ personId }: Caller) => its.house.tellPerson(personId, [], { version: 9, email: addressOf(personId) });

  it('leads to the case, names nobody, and says neither in the subject nor in the text what was decided', async () => {
    const { elsewhere, ada } = its.house;
    for (const reader of [elsewhere, ada]) await reached(reader);
    await one.panel(elsewhere);
    await one.tell({ told: toldOn(0, 'rejected') });
    const [vote, told] = [await send(elsewhere, one.asked('vote_asked')), await send(ada, { reason: 'case_told', caseId: one.known.caseId })];
    expect([vote.mail?.subject, told.mail?.subject]).toEqual(['1 thing waits for you in Waymark', '1 thing waits for you in Waymark']);
    expect(vote.mail?.text).toContain(`https://skills.example.org/cases/${one.known.caseId}`);
    expect(told.mail?.text).toContain('https://skills.example.org/me/cases');
    expect(told.mail?.text).not.toMatch(/reject|postpone|accept/i);
  });

  it('is dropped where the vote was given meanwhile, or the case is gone', async () => {
    const { elsewhere, ada } = its.house;
    for (const reader of [elsewhere, ada]) await reached(reader);
    await one.panel(elsewhere);
    await one.tell({ waitingFor: [] });
    expect((await send(elsewhere, one.asked('vote_due'))).state).toBe('dropped');
    await its.house.eraseCase(one.known.caseId);
    expect((await send(ada, { reason: 'case_told', caseId: one.known.caseId })).state).toBe('dropped');
  });
});
