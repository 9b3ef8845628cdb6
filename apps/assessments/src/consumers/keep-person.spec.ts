import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import type { House } from '../testing/house.js';
import { importMutation } from '../testing/queries.js';
import { Talking } from '../testing/talking.js';

let api: Api;
let house: House;
let ada: Assessing;
const words = 'words that are about Ada';
const answer = (skillId: string) => ({ skillId, outcome: 'LEVEL', level: 3, comment: words });

beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  await api.publish(house, 'security', 'kubernetes');
  const first = await api.open(house);
  await new Assessing(api, house.ada, first).submit({ answers: [answer('security')] });
  await new Assessing(api, house.ben, first).submit({ answers: [answer('security')] });
  await api.closeCycle(house, first);
  ada = new Assessing(api, house.ada, await api.open(house));
  await ada.save({ answers: [answer('kubernetes')] });
});

const day = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const about = (personId: string) => ({
  cycles: [{ id: v7(), name: 'Before', opensAt: day(90), closesAt: day(60), people: [{ personId, managerId: house.lead.personId, ratings: [{ skillId: 'security', kind: 'manager', outcome: 'level', level: 2, comment: words }] }] }],
  evidence: [{ id: v7(), personId, what: words, skillIds: ['security'], state: 'submitted', occurredOn: day(80).slice(0, 10) }],
  certificates: [{ id: v7(), personId, certification: 'CKAD', issuedOn: day(80).slice(0, 10) }],
});
const importing = async (document: object) =>
  (await api.graphql<{ importHistory: { __typename: string; problems?: { message: string }[] } }>(house.hr, importMutation, { input: { document } })).data?.importHistory;
/** What is kept of an erased person: that they are erased, and events, which are ids and facts without a name. */
const afterwards = ['erased_person', 'outbox'];

describe('an erased person', () => {
  it('leaves no row behind, drafts and words included; others keep theirs', async () => {
    expect(await importing(about(house.ada.personId))).toMatchObject({ __typename: 'ImportedHistory' });
    expect(await importing(about(house.ben.personId))).toMatchObject({ __typename: 'ImportedHistory' });
    const everywhere = ['certificate', 'contact', 'cycle_participant', 'evidence', 'known_membership', 'known_person', 'outbox', 'rating', 'self_assessment', 'self_assessment_answer'];
    expect(await api.tablesWith(house.ada.personId)).toEqual(everywhere);
    const ben = new Assessing(api, house.ben, ada.cycleId);
    await ben.save({ answers: [answer('kubernetes')] });
    const before = [await ben.mine(), await ben.ratings()];

    await house.erase(house.ada.personId);
    expect(await api.tablesWith(house.ada.personId)).toEqual(afterwards);
    expect([await ben.mine(), await ben.ratings()]).toEqual(before);
    expect((await api.tablesWith(house.ben.personId)).length).toBe(everywhere.length);
    await house.erase(house.ben.personId);
    expect(await api.tablesWith(words)).toEqual([]);
  });

  it('takes with them what was talked about with them, private notes too, and their private notes about others', async () => {
    const cycles = { cycleId: ada.cycleId };
    await ada.submit({ answers: [answer('kubernetes')] });
    await new Assessing(api, house.ben, ada.cycleId).submit({ answers: [answer('kubernetes')] });
    for (const { personId } of [house.ada, house.ben]) {
      const lead = new Talking(api, house.lead, { ...cycles, personId });
      await lead.note(`${words}, of the lead`);
      await lead.propose({ kubernetes: 2 }, { reasons: { kubernetes: words } });
      await lead.dispute('kubernetes', { reason: words });
    }
    const adas = new Talking(api, house.ada, { ...cycles, personId: house.ada.personId });
    await adas.note(words);
    await house.erase(house.ada.personId);
    expect(await api.tablesWith(house.ada.personId)).toEqual(afterwards);
    expect(await api.tablesWith(house.ben.personId)).toEqual(expect.arrayContaining(['agreement', 'agreement_answer', 'conversation_note', 'difference_reason', 'dispute']));
    await house.erase(house.lead.personId);
    expect(await api.tablesWith(`${words}, of the lead`)).toEqual([]);
    expect(await api.tablesWith(house.lead.personId)).toEqual(expect.not.arrayContaining(['conversation_note']));
    await house.erase(house.ben.personId);
    expect(await api.tablesWith(words)).toEqual([]);
  });

  it('is erased in one organisation alone', async () => {
    const other = await api.settle();
    await other.tellPerson(house.ada.personId, []);
    await house.erase(house.ada.personId);
    expect(await api.tablesWith(house.ada.personId)).toEqual(['contact', 'erased_person', 'known_person', 'outbox']);
    await other.erase(house.ada.personId);
    expect(await api.tablesWith(house.ada.personId)).toEqual(afterwards);
  });

  it('does not come back: not by a token that still lives, an import, or an event from before', async () => {
    await house.erase(house.ada.personId);
    for (const what of ['save', 'submit'] as const) {
      expect((await ada.send(what, { answers: [answer('security')] })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    expect(await importing(about(house.ada.personId))).toMatchObject({ problems: Array(3).fill({ message: 'Nobody has this id.' }) });
    await house.tellPerson(house.ada.personId, [], { version: 9 });
    expect(await api.tablesWith(house.ada.personId)).toEqual(afterwards);
  });

  it('is gone, whatever was on its way at that moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const someone = { ...house.ada, personId: v7() };
      await house.tellPerson(someone.personId, [house.team]);
      const busy = new Assessing(api, someone, ada.cycleId);
      // Connections that are open already: else the first is done before the others have one.
      await Promise.all(Array.from({ length: 8 }, () => ada.mine()));
      await Promise.all([busy.send('save', { answers: [answer('security')] }), importing(about(someone.personId)), busy.send('submit', { answers: [answer('security')] }), house.erase(someone.personId), busy.send('save', { answers: [answer('kubernetes')] })]);
      const left = await api.tablesWith(someone.personId);
      expect(left.filter((table) => table !== 'outbox')).toEqual(['erased_person']);
    }
  });

  it('waits for an import that names them, and goes after it', async () => {
    // Another session holds what the import writes, so that the erasure comes while the import is in the middle.
    const { imported, erased } = await api.whileHolding('lock table evidence in share mode', async ({ stuck }) => {
      const imported = importing(about(house.ben.personId));
      await stuck(1);
      const erased = house.erase(house.ben.personId);
      await stuck(2);
      return { imported, erased };
    });
    expect(await imported).toMatchObject({ __typename: 'ImportedHistory' });
    await erased;
    expect(await api.tablesWith(house.ben.personId)).toEqual(afterwards);
  });
});
