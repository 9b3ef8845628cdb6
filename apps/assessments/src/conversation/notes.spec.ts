import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import { everyAnswer } from '../testing/every-answer.js';
import type { Caller, House } from '../testing/house.js';
import { saveNoteMutation } from '../testing/queries.js';
import { Talking } from '../testing/talking.js';
import { writtenMeanwhile } from '../testing/written.js';

let api: Api;
let house: House;
let cycleId: string;
const people = ['ada', 'ben', 'lead', 'head', 'elsewhere', 'hr', 'admin'] as const;

async function begin(): Promise<void> {
  house = await api.settle();
  await api.publish(house, 'security');
  cycleId = await api.open(house);
  await new Assessing(api, house.ada, cycleId).submit({ answers: [{ skillId: 'security', outcome: 'LEVEL', level: 3 }] });
}
beforeAll(async () => {
  api = await openApi();
  await begin();
});
afterAll(() => api.close());

const talks = (caller: Caller) => new Talking(api, caller, { cycleId, personId: house.ada.personId });
const hundredNotes = `
  insert into conversation_note (organisation_id, id, cycle_id, person_id, author_id, visibility, text, saved_at)
  select $1, gen_random_uuid(), $2, $3, $4, 'shared', $5, clock_timestamp() from generate_series(1, 100)`;
const textsSeenBy = async (caller: Caller) => (await talks(caller).seen())?.notes.map(({ text }) => text);

describe('a note', () => {
  it('is its author’s to write, change, share and remove; the same id twice is once', async () => {
    await begin();
    const id = v7();
    for (let twice = 0; twice < 2; twice += 1) expect((await talks(house.ada).note('first', { id })).notes).toMatchObject([{ id, text: 'first', visibility: 'PRIVATE' }]);
    expect(await textsSeenBy(house.lead)).toEqual([]);
    await talks(house.ada).note('second', { id, visibility: 'SHARED' });
    for (const who of [house.ada, house.lead, house.hr]) expect(await textsSeenBy(who)).toEqual(['second']);
    await talks(house.lead).removeNote(id);
    expect(await textsSeenBy(house.ada)).toEqual(['second']);
    for (let twice = 0; twice < 2; twice += 1) expect((await talks(house.ada).removeNote(id)).notes).toEqual([]);
  });

  it('of another, shared or not, is not written over by its id', async () => {
    await begin();
    for (const visibility of ['PRIVATE', 'SHARED']) {
      const id = v7();
      await talks(house.ada).note('of Ada', { id, visibility });
      const { errors } = await talks(house.lead).ask(saveNoteMutation, { id, cycleId, personId: house.ada.personId, visibility: 'SHARED', text: 'of the lead' });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', field: 'id' });
    }
    expect(await textsSeenBy(house.ada)).toEqual(['of Ada', 'of Ada']);
  });

  it('is one of a hundred at most, which its author sees also where others wrote more than are shown', async () => {
    await begin();
    for (const who of ['lead', 'head', 'ada'] as const) {
      const row = [house.organisationId, cycleId, house.ada.personId, house[who].personId, `${who} wrote`];
      await api.database.transaction(house.organisationId, (manager) => manager.query(hundredNotes, row));
    }
    expect(await talks(house.ada).note('one more')).toMatchObject({ refusal: 'TOO_MANY_NOTES' });
    for (const who of ['ada', 'lead', 'head'] as const) {
      const texts = await textsSeenBy(house[who]);
      expect([texts?.length, texts?.filter((text) => text.startsWith(who)).length]).toEqual([200, 100]);
    }
  });

  it('says something, and not too much', async () => {
    await begin();
    expect(await talks(house.ada).note(' ')).toMatchObject({ refusal: 'WORDS_MISSING' });
    expect(await talks(house.ada).note('x'.repeat(2001))).toMatchObject({ refusal: 'WORDS_TOO_LONG' });
    expect(await textsSeenBy(house.ada)).toEqual([]);
  });
});

it('a private note is on no road: in no answer to anybody else, event or line of the log', async () => {
  const words = { ada: 'what Ada keeps to herself', lead: 'what the lead keeps to himself' };
  const log = await writtenMeanwhile(async () => {
    const loud = await openApi('trace');
    const quiet = api;
    api = loud;
    await begin();
    for (const who of ['ada', 'lead'] as const) await talks(house[who]).note(words[who]);
    await talks(house.lead).propose({ security: 2 });
    await Promise.all([talks(house.ada).sign(1), talks(house.lead).sign(1)]);
    for (const who of people) {
      const answers = await everyAnswer(api, house, { who, cycleId });
      for (const author of ['ada', 'lead'] as const) expect([who, author, answers.includes(words[author])]).toEqual([who, author, who === author]);
    }
    const told = JSON.stringify(await api.told(house.organisationId));
    for (const text of Object.values(words)) expect(told).not.toContain(text);
    expect(await api.tablesWith(words.ada)).toEqual(['conversation_note']);
    await loud.close();
    api = quiet;
  });
  expect(log).not.toBe('');
  for (const text of Object.values(words)) expect(log).not.toContain(text);
});
