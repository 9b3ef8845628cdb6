import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { certificateRegistryQuery } from '../testing/certificates.js';
import { Assessing } from '../testing/assessing.js';
import { smallFramework } from '../testing/document.js';
import type { House } from '../testing/house.js';
import { deliveriesQuery, savePolicyMutation, savePreferencesMutation, somePolicy } from '../testing/notification-operations.js';
import {
  addMutation, certificatesQuery, changeMutation, closeMutation, conversationQuery, cycleParticipantsQuery, cycleQuery, cyclesQuery, evidenceQuery, importMutation, mineQuery, openDisputeMutation, openMutation, participationQuery, planMutation, proposeMutation,
  publishMutation, rateMutation, ratedQuery, rateesQuery, ratingsQuery, removeNoteMutation, reopenMutation, saveMutation, saveNoteMutation, settleDisputeMutation, signMutation, submitMutation, submitRatedMutation, withdrawDisputeMutation,
} from '../testing/queries.js';
import { keptText } from './kept-text.rules.js';

let api: Api;
let house: House;
let cycleId: string;
const far = { opensAt: '2098-01-01T00:00:00Z', selfDueAt: '2098-02-01T00:00:00Z', closesAt: '2099-01-01T00:00:00Z' };
beforeAll(async () => {
  api = await openApi();
  house = await api.settle();
  await api.publish(house, 'security');
  cycleId = await api.open(house);
});
afterAll(() => api.close());

const strange = ['\0', 'a\0b', '\ud800', '\udc00x', '', ' ', "'; drop table rating; --", '../..', '\u{1F469}\u200d\u{1F4BB}', 'x'.repeat(20_000), '-0', 'null', '[]', '{}'];
const strangeInstants = ['nonsense', '', '2026-13-01T00:00:00Z', '2026-02-30', '+275760-09-13T00:00:00Z', '-271821-04-20T00:00:00Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '1e9'];

/** Every place of every operation where a client may write what it likes; `x` is what it wrote. */
const places: Record<string, (x: string) => [query: string, variables: object]> = {
  'ratings of a person': (x) => [ratingsQuery, { personId: x }],
  'ratings of a skill': (x) => [ratingsQuery, { personId: house.hr.personId, skillId: x }],
  'evidence of a person': (x) => [evidenceQuery, { personId: x }],
  'certificates of a person': (x) => [certificatesQuery, { personId: x }],
  'a search for certificates': (x) => [certificateRegistryQuery, { search: x, certificationId: x }],
  'a page of certificates': (x) => [certificateRegistryQuery, { after: x }],
  'the cycle of a self-assessment': (x) => [mineQuery, { cycleId: x }],
  'the cycle to close': (x) => [closeMutation, { input: { cycleId: x } }],
  'the id of a cycle': (x) => [openMutation, { input: { id: x, name: 'x', closesAt: new Date().toISOString() } }],
  'the name of a cycle': (x) => [openMutation, { input: { id: v7(), name: x, closesAt: '2099-01-01T00:00:00Z' } }],
  'the id of a framework': (x) => [publishMutation, { input: { id: x, effectiveFrom: new Date().toISOString() } }],
  'a framework': (x) => [publishMutation, { input: { id: v7(), effectiveFrom: new Date().toISOString(), document: x } }],
  'the name of a framework': (x) => [publishMutation, { input: { id: v7(), effectiveFrom: new Date().toISOString(), document: { ...smallFramework('security'), name: x } } }],
  'a draft': (x) => [saveMutation, { input: { id: x, cycleId, revision: 0, answers: [] } }],
  'the cycle of a draft': (x) => [saveMutation, { input: { id: v7(), cycleId: x, revision: 0, answers: [] } }],
  'a skill taken back': (x) => [saveMutation, { input: { id: v7(), cycleId, revision: 0, answers: [{ skillId: 'security', outcome: 'NO_OPPORTUNITY' }], cleared: [x] } }],
  'a skill in a draft': (x) => [saveMutation, { input: { id: v7(), cycleId, revision: 0, answers: [{ skillId: x, outcome: 'LEVEL', level: 1 }] } }],
  'a comment in a draft': (x) => [saveMutation, { input: { id: v7(), cycleId, revision: 0, answers: [{ skillId: 'security', outcome: 'LEVEL', level: 1, comment: x }] } }],
  'the id of a submit': (x) => [submitMutation, { input: { id: x, cycleId, answers: [] } }],
  'the cycle to look at': (x) => [cycleQuery, { id: x }],
  'the cycle of a participation': (x) => [participationQuery, { cycleId: x, personId: house.hr.personId }],
  'who is in a cycle': (x) => [cycleParticipantsQuery, { cycleId: x, search: x }],
  'a search in a cycle': (x) => [cycleParticipantsQuery, { cycleId, search: x }],
  'a page of a cycle': (x) => [cycleParticipantsQuery, { cycleId, after: x }],
  'the person of a participation': (x) => [participationQuery, { cycleId, personId: x }],
  'the teams of a cycle': (x) => [planMutation, { input: { id: v7(), name: 'x', kind: 'SELF_ONLY', teamIds: [x], ...far } }],
  'the framework of a cycle': (x) => [planMutation, { input: { id: v7(), name: 'x', kind: 'SELF_ONLY', frameworkVersionId: x, ...far } }],
  'the cycle to change': (x) => [changeMutation, { input: { cycleId: x } }],
  'what a cycle changes to': (x) => [changeMutation, { input: { cycleId, name: x || 'x', teamIds: [x], frameworkVersionId: x } }],
  'whom to add': (x) => [addMutation, { input: { cycleId, personId: x } }],
  'where to add': (x) => [addMutation, { input: { cycleId: x, personId: house.ada.personId } }],
  'for whom to reopen': (x) => [reopenMutation, { input: { cycleId, personId: x, until: far.closesAt } }],
  'what to reopen': (x) => [reopenMutation, { input: { cycleId: x, personId: house.ada.personId, until: far.closesAt } }],
  'the cycle to rate in': (x) => [rateesQuery, { cycleId: x }],
  'whom one has rated': (x) => [ratedQuery, { cycleId: x, personId: x }],
  'whom to rate': (x) => [rateMutation, { input: { cycleId, ratings: [{ personId: x, skillId: x, outcome: 'LEVEL', level: 1, comment: x }], cleared: [{ personId: x, skillId: x }], revisions: [{ personId: x, revision: 0 }] } }],
  'a submit of ratings': (x) => [submitRatedMutation, { input: { id: x, cycleId, personId: x, revision: 0 } }],
  'whose conversation': (x) => [conversationQuery, { cycleId: x, personId: house.ada.personId }],
  'a proposal': (x) => [proposeMutation, { input: { cycleId: x, personId: house.ada.personId, revision: 0, answers: [{ skillId: x, outcome: 'LEVEL', level: 1 }], reasons: [{ skillId: x, text: x }] } }],
  'a signature': (x) => [signMutation, { input: { cycleId: x, personId: x, revision: 0 } }],
  'a dispute': (x) => [openDisputeMutation, { input: { id: x, cycleId, personId: house.ada.personId, skillId: x, reason: x } }],
  'the end of a dispute': (x) => [settleDisputeMutation, { input: { id: x, settlement: x } }],
  'a dispute taken back': (x) => [withdrawDisputeMutation, { input: { id: x } }],
  'a note': (x) => [saveNoteMutation, { input: { id: x, cycleId, personId: house.ada.personId, visibility: 'SHARED', text: x } }],
  'a note to remove': (x) => [removeNoteMutation, { input: { id: x, cycleId, personId: house.ada.personId } }],
  'how people are told': (x) => [savePolicyMutation, { input: { ...somePolicy, timeZone: x } }],
  'a webhook': (x) => [savePolicyMutation, { input: { ...somePolicy, webhook: { address: `https://example.org/${x}`, secret: x } } }],
  'how oneself is told': (x) => [savePreferencesMutation, { input: { timeZone: x, optedOut: false } }],
  'a page of messages': (x) => [deliveriesQuery, { after: x }],
  'a history': (x) => [importMutation, { input: { document: x } }],
  'the words of evidence': (x) => [
    importMutation, { input: { document: { evidence: [{ id: v7(), personId: house.ada.personId, what: x || 'x', skillIds: ['security'], state: 'submitted', occurredOn: '2026-01-01', metric: x }] } } }],
  'a certification': (x) => [importMutation, { input: { document: { certificates: [{ id: v7(), personId: house.ada.personId, certification: x, issuedOn: '2026-01-01' }] } } }],
  'a skill in a history': (x) => [importMutation, { input: { document: { cycles: [{ id: v7(), name: x, opensAt: '2026-01-01T00:00:00Z', closesAt: '2026-02-01T00:00:00Z' }] } } }],
};

const instants: Record<string, (x: string) => [query: string, variables: object]> = {
  'the end of a cycle': (x) => [openMutation, { input: { id: v7(), name: 'x', closesAt: x } }],
  'the beginning of a framework': (x) => [publishMutation, { input: { id: v7(), effectiveFrom: x, document: smallFramework('security') } }],
  'a cycle of a history': (x) => [importMutation, { input: { document: { cycles: [{ id: v7(), name: 'x', opensAt: x, closesAt: x }] } } }],
  'the day of evidence': (x) => [
    importMutation, { input: { document: { evidence: [{ id: v7(), personId: house.ada.personId, what: 'x', skillIds: ['security'], state: 'submitted', occurredOn: x.slice(0, 10) }] } } }],
  'the days of a certificate': (x) => [
    importMutation, { input: { document: { certificates: [{ id: v7(), personId: house.ada.personId, certification: 'CKAD', issuedOn: x.slice(0, 10), expiresOn: '9999-12-31' }] } } }],
};

const codesOf = async ([query, variables]: [string, object]) => ((await api.graphql(house.hr, query, variables)).errors ?? []).map(({ extensions }) => extensions.code);

describe('what nobody would write', () => {
  it.each(Object.keys(places))('is refused or taken, and never our fault: %s', async (place) => {
    for (const x of strange) expect([x, await codesOf(places[place]!(x))]).not.toEqual([x, expect.arrayContaining(['INTERNAL_SERVER_ERROR'])]);
  });

  it.each(Object.keys(instants))('is no instant: %s', async (place) => {
    for (const x of strangeInstants) expect([x, await codesOf(instants[place]!(x))]).not.toEqual([x, expect.arrayContaining(['INTERNAL_SERVER_ERROR'])]);
  });

  it('is no rating of somebody whom one does lead', async () => {
    const third = await api.settle();
    await api.publish(third, 'security');
    const both = await api.open(third, 3_600_000, { kind: 'SELF_AND_MANAGER' });
    for (const x of strange) {
      const rating = { personId: third.ada.personId, skillId: 'security', outcome: 'LEVEL', level: 1, comment: x };
      for (const input of [{ ratings: [rating], cleared: [{ personId: third.ada.personId, skillId: x }] }, { ratings: [{ ...rating, skillId: x }] }]) {
        const { errors } = await api.graphql(third.lead, rateMutation, { input: { cycleId: both, revisions: [], ...input } });
        expect([x, errors]).toEqual([x, undefined]);
      }
    }
  });

  it('is left out of a comment, the rest of which is kept', async () => {
    const lead = new Assessing(api, house.lead, cycleId);
    const given = { answers: [{ skillId: 'security', outcome: 'LEVEL', level: 2, comment: 'Zoë\0 \ud83d\udc4d\ud800!' }] };
    expect(await lead.save(given)).toMatchObject({ revision: 1, answers: [{ comment: 'Zoë \ud83d\udc4d!' }] });
    expect(await lead.save(given)).toMatchObject({ revision: 1 });
  });

  it('is refused in a document, with its path', async () => {
    const name = 'Eng\0ineering';
    const { data } = await api.graphql(house.hr, publishMutation, { input: { id: v7(), effectiveFrom: new Date().toISOString(), document: { ...smallFramework('security'), name } } });
    expect(data).toMatchObject({ publishFramework: { problems: [{ path: 'name' }] } });
  });
});

it('ids are the same in upper and lower case, in rows and in events', async () => {
  const other = await api.settle();
  const frameworkVersionId = await api.publish(other, 'security');
  const id = v7();
  const input = { id: id.toUpperCase(), name: ' Q\0 4', closesAt: '2099-01-01T00:00:00Z' };
  expect((await api.graphql<{ openCycle: object }>(other.hr, openMutation, { input })).data?.openCycle).toMatchObject({ id, name: 'Q 4' });
  const ada = new Assessing(api, other.ada, id.toUpperCase());
  expect(await ada.submit({ id: v7().toUpperCase(), answers: [{ skillId: 'security', outcome: 'LEVEL', level: 1 }] })).toMatchObject({ state: 'SUBMITTED' });
  expect(await api.told(other.organisationId)).toMatchObject([{ frameworkVersionId }, { cycleId: id }, { cycleId: id, personId: other.ada.personId }]);
  expect((await api.graphql<{ cycles: object[] }>(other.ada, cyclesQuery)).data?.cycles).toMatchObject([{ id }]);
});

it('every text can be kept, and text that people write stays as it is', () => {
  expect(keptText('a\0b\ud800c')).toBe('abc');
  for (const text of ['', 'Zoë', '李雷', '\u{1F469}\u200d\u{1F4BB}', ' \t\n', "O'Brien"]) expect(keptText(text)).toBe(text);
});
