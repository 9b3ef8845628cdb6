import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api, type Caller } from '../testing/api.js';
import { ago, smallHouse } from '../testing/small-house.js';
import { talkingAbout } from '../testing/talking.js';
import { contracts, erase, tell } from '../testing/told.js';

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

async function house() {
  const made = smallHouse();
  await api.receive(made.organisation, ...made.told);
  const { read, ...talking } = talkingAbout(api, made.id.ada);
  const texts = async (caller: Caller) => (await read(caller)).notes.map(({ text }) => text);
  return { ...made, ...talking, read, texts };
}

describe('a note', () => {
  it('is its author’s own until it is shared: nobody else reads it, HR neither', async () => {
    const { who, id, note, texts, read } = await house();
    await note(who.ada, 'of Ada');
    await note(who.lead, 'of the lead');
    const all = Object.values(who).map(async (caller) => [caller.personId, await texts(caller).catch(() => null)] as const);
    expect(Object.fromEntries(await Promise.all(all))).toEqual({
      [id.ada]: ['of Ada'], [id.lead]: ['of the lead'], [id.head]: [], [id.hr]: [], [id.ben]: null, [id.cleo]: null, [id.other]: null, [id.admin]: null,
    });
    const shared = await note(who.ada, 'for both', { visibility: 'SHARED' });
    for (const one of ['lead', 'head', 'hr'] as const) expect((await read(who[one])).notes).toContainEqual({ id: shared.id, authorId: id.ada, authorName: 'ada of House', visibility: 'SHARED', text: 'for both', revision: 1 });
  });

  it('of one’s own is behind a wall in the database too: a statement without its author does not see it', async () => {
    const { who, organisation, note } = await house();
    await note(who.ada, 'mine');
    expect(await api.tenants.select(organisation, 'select text from talk_note')).toEqual([]);
    await note(who.ada, 'ours', { visibility: 'SHARED' });
    expect(await api.tenants.select(organisation, 'select text from talk_note')).toEqual([{ text: 'ours' }]);
    await expect(api.tenants.transaction(organisation, (manager) => manager.query(`update talk_note set visibility = 'private'`))).rejects.toThrow(/row-level security/);
  });

  it('is changed from the revision that was seen: of two tabs the later is told how it is now, and a retry is once', async () => {
    const { who, note, texts } = await house();
    const id = v7();
    expect(await note(who.ada, 'one ', { id })).toMatchObject({ text: 'one', revision: 1 });
    expect(await note(who.ada, 'one', { id })).toMatchObject({ revision: 1 });
    expect(await note(who.ada, 'two', { id, revision: 1 })).toMatchObject({ revision: 2 });
    expect(await note(who.ada, 'three', { id, revision: 1 })).toMatchObject({ reason: 'STALE_REVISION', note: { text: 'two', revision: 2 } });
    expect(await texts(who.ada)).toEqual(['two']);
  });

  it('of another is not written over by its id, shared or not; nor moved to another person', async () => {
    const { who, id, note, remove, texts } = await house();
    for (const visibility of ['PRIVATE', 'SHARED']) {
      const { id: noteId } = await note(who.ada, 'of Ada', { visibility });
      await expect(note(who.lead, 'of the lead', { id: noteId, visibility: 'SHARED', revision: 1 })).rejects.toThrow(/CONFLICT/);
      await remove(who.lead, noteId);
    }
    expect(await texts(who.ada)).toEqual(['of Ada', 'of Ada']);
    const { id: noteId } = await note(who.lead, 'about Ada');
    await expect(talkingAbout(api, id.ben).note(who.lead, 'about Ben', { id: noteId, revision: 1 })).rejects.toThrow(/CONFLICT/);
  });

  it('says something, and not too much', async () => {
    const { who, note, texts } = await house();
    for (const [text, reason] of [[' ', 'WORDS_MISSING'], ['x'.repeat(5001), 'WORDS_TOO_LONG'], ['a\0b', 'WORDS_TOO_LONG']] as const) expect(await note(who.ada, text)).toMatchObject({ reason });
    expect(await texts(who.ada)).toEqual([]);
  });
});

it('when the lead changes, own notes stay with their author, and shared ones are read by the new lead and no more by the old', async () => {
  const { who, id, organisation, note, own, texts, remove } = await house();
  const kept = await note(who.lead, 'kept to myself');
  await note(who.lead, 'for both', { visibility: 'SHARED' });
  await api.receive(organisation, tell(contracts.person, {
    personId: id.ada, version: 2, name: 'Ada', email: 'ada@house.example', title: null, roles: ['engineer'], active: true, memberships: [{ teamId: id.search, from: ago(1).slice(0, 10), to: null }],
  }));
  expect(await texts(who.other)).toEqual(['for both']);
  await expect(texts(who.lead)).rejects.toThrow(/FORBIDDEN/);
  await expect(note(who.lead, 'one more')).rejects.toThrow(/FORBIDDEN/);
  expect((await own(who.lead)).map(({ text }) => text)).toEqual(['kept to myself']);
  for (const one of ['other', 'ada', 'hr'] as const) expect(await own(who[one])).toEqual([]);
  for (let twice = 0; twice < 2; twice += 1) expect(await remove(who.lead, kept.id)).toBe(true);
  expect(await own(who.lead)).toEqual([]);
});

it('with a person who is erased goes all that was noted about them, whoever could see it, and what they kept to themselves about others', async () => {
  const { who, id, organisation, note, record, own, texts } = await house();
  await note(who.lead, 'about Ada, for nobody');
  await record(who.lead, { heldOn: ago(0).slice(0, 10) });
  await talkingAbout(api, id.ben).note(who.lead, 'about Ben, for nobody');
  await talkingAbout(api, id.ben).note(who.lead, 'about Ben, for both', { visibility: 'SHARED' });
  await api.receive(organisation, erase(contracts.person as never, id.ada));
  expect(await own(who.lead)).toEqual([]);
  expect(await api.tenants.select(organisation, 'select 1 from talk')).toEqual([]);
  await expect(texts(who.hr)).rejects.toThrow(/FORBIDDEN/);
  await api.receive(organisation, erase(contracts.person as never, id.lead));
  expect(await talkingAbout(api, id.ben).own(who.lead)).toEqual([]);
  expect((await talkingAbout(api, id.ben).read(who.ben)).notes).toMatchObject([{ text: 'about Ben, for both', authorName: null }]);
});

it('of a note no word is told to others, and all stays where everything is heard again', async () => {
  const { who, organisation, id, told, note, texts } = await house();
  await note(who.ada, 'not for the log', { visibility: 'SHARED' });
  expect(JSON.stringify(await api.told(organisation, id.ada))).not.toContain('not for the log');
  await api.forget();
  await api.receive(organisation, ...told);
  expect(await texts(who.lead)).toEqual(['not for the log']);
});
