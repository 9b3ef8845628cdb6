import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import type { Caller, House } from '../testing/house.js';
import { certificatesQuery, cyclesQuery, evidenceQuery, importMutation, ratingsQuery } from '../testing/queries.js';

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

const day = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const send = async (caller: Caller | null, document: unknown) => {
  const { data, errors } = await api.graphql<{ importHistory: { problems?: { path: string; message: string }[] } }>(caller, importMutation, { input: { document } });
  return errors?.[0]?.extensions.code ?? data?.importHistory;
};
const rating = (skillId: string, kind: string, level: number) => ({ skillId, kind, outcome: 'level', level });

async function housed() {
  const house = await api.settle();
  const frameworkVersionId = await api.publish(house, 'security', 'kubernetes');
  return { house, frameworkVersionId };
}

function historyOf({ ada, ben, lead }: House) {
  const ratings = [rating('security', 'self', 3), { ...rating('security', 'manager', 2), comment: 'Not yet alone.' }, { skillId: 'kubernetes', kind: 'self', outcome: 'no_opportunity' }];
  const parts = { metric: 'p95', baseline: '420', result: '270', unit: 'ms', period: 'four weeks', ownRole: 'lead', verifier: 'Lead' };
  return {
    cycles: [
      { id: v7(), name: '2026 Q2', opensAt: day(200), closesAt: day(120), people: [{ personId: ada.personId, managerId: lead.personId, ratings }, { personId: ben.personId, ratings: [rating('security', 'self', 1)] }] },
      { id: v7(), name: '2026 Q3', opensAt: day(110), closesAt: day(30), people: [{ personId: ada.personId, managerId: lead.personId, givenAt: day(50), revealedAt: day(40), ratings: [rating('security', 'agreed', 4)] }] },
    ],
    evidence: [
      { id: v7(), personId: ada.personId, what: 'Cut the latency of checkout', skillIds: ['security'], state: 'accepted', occurredOn: day(90).slice(0, 10), acceptedAt: day(60), ...parts },
      { id: v7(), personId: ada.personId, what: 'Handled many users', skillIds: ['security', 'kubernetes'], state: 'submitted', occurredOn: day(20).slice(0, 10), acceptedAt: null },
    ],
    certificates: [
      { id: v7(), personId: ada.personId, certification: 'kube dev', issuedOn: day(700).slice(0, 10) },
      { id: v7(), personId: ada.personId, certification: 'CKAD', issuedOn: day(900).slice(0, 10), expiresOn: null },
      { id: v7(), personId: ada.personId, certification: 'Certified Kubernetes Application Developer', issuedOn: day(900).slice(0, 10) },
    ],
  };
}

describe('a history', () => {
  it('becomes closed cycles, revealed ratings, evidence and certificates, and is told as if it had been lived', async () => {
    const { house, frameworkVersionId } = await housed();
    const history = historyOf(house);
    const [first, second] = history.cycles as [(typeof history.cycles)[number], (typeof history.cycles)[number]];
    expect(await send(house.hr, history)).toEqual({ __typename: 'ImportedHistory', cycles: 2, ratings: 5, evidence: 2, certificates: 3 });

    const cycles = (await api.graphql<{ cycles: object[]; openCycle: object | null }>(house.ada, cyclesQuery)).data;
    expect(cycles).toMatchObject({ openCycle: null, cycles: [{ id: second.id, state: 'CLOSED', kind: 'SELF_AND_MANAGER', opensAt: second.opensAt }, { id: first.id, closesAt: first.closesAt }] });
    const { ratings } = (await api.graphql<{ ratings: object[] }>(house.ada, ratingsQuery, { personId: house.ada.personId })).data!;
    expect(ratings).toMatchObject([
      { kind: 'AGREED', level: 4, rater: { id: house.lead.personId }, cycle: { id: second.id } },
      { skillId: 'kubernetes', kind: 'SELF', outcome: 'NO_OPPORTUNITY', level: null },
      { skillId: 'security', kind: 'MANAGER', level: 2, comment: 'Not yet alone.', rater: { id: house.lead.personId }, givenAt: first.closesAt, revealedAt: first.closesAt },
      { skillId: 'security', kind: 'SELF', level: 3, rater: { id: house.ada.personId } },
    ]);

    const told = await api.told<{ personId: string; cycleId: string; ratings: object[] }>(house.organisationId, 'assessments.ratings-revealed.v1');
    expect(told.map(({ personId, cycleId, ratings: inside }) => [personId, cycleId, inside.length])).toEqual([
      [house.ada.personId, first.id, 3], [house.ben.personId, first.id, 1], [house.ada.personId, second.id, 1],
    ]);
    expect(JSON.stringify(told)).not.toContain('Not yet alone');
    expect(await api.told(house.organisationId, 'assessments.cycle.v1')).toMatchObject([
      { cycleId: first.id, version: 1, state: 'closed', kind: 'self_and_manager', frameworkVersionId, closesAt: first.closesAt },
      { cycleId: second.id, version: 1, state: 'closed' },
    ]);
  });

  it('tells of accepted evidence which parts are filled, never the words; shows the words to who may see them', async () => {
    const { house } = await housed();
    const history = historyOf(house);
    await send(house.hr, history);
    const told = await api.told(house.organisationId, 'assessments.evidence-accepted.v1');
    expect(told).toEqual([
      {
        evidenceId: history.evidence[0]!.id, personId: house.ada.personId, skillIds: ['security'], occurredOn: history.evidence[0]!.occurredOn, acceptedAt: history.evidence[0]!.acceptedAt,
        filled: ['what', 'metric', 'baseline', 'result', 'unit', 'period', 'ownRole', 'verifier'], ownRole: 'lead', quality: 7,
      },
    ]);
    const { evidence } = (await api.graphql<{ evidence: object[] }>(house.lead, evidenceQuery, { personId: house.ada.personId })).data!;
    expect(evidence).toMatchObject([
      { what: 'Handled many users', state: 'submitted', quality: 0, missing: ['metric', 'baseline', 'result', 'unit', 'period', 'ownRole', 'verifier'], skillIds: ['security', 'kubernetes'] },
      { what: 'Cut the latency of checkout', state: 'accepted', quality: 7, missing: [], metric: 'p95', ownRole: 'lead', scale: null },
    ]);
  });

  it('finds certifications by id, name or alias, and works out when they expire', async () => {
    const { house } = await housed();
    const history = historyOf(house);
    await send(house.hr, history);
    const { certificates } = (await api.graphql<{ certificates: { id: string; validity: string; expiresOn: string | null; certification: object }[] }>(house.ada, certificatesQuery, { personId: house.ada.personId })).data!;
    const [alias, forEver, expired] = history.certificates.map(({ id }) => certificates.find((certificate) => certificate.id === id)!);
    expect([alias!.validity, forEver!.validity, expired!.validity]).toEqual(['EXPIRING', 'VALID', 'EXPIRED']);
    expect([forEver!.expiresOn, alias!.certification]).toEqual([null, { id: 'ckad', name: 'Certified Kubernetes Application Developer' }]);
    const told = await api.told<{ certificateId: string }>(house.organisationId, 'assessments.certification-recorded.v1');
    expect(told.map(({ certificateId }) => certificateId)).toEqual(history.certificates.map(({ id }) => id));
    expect(told[0]).toEqual({ certificateId: alias!.id, personId: house.ada.personId, certificationId: 'ckad', issuedOn: history.certificates[0]!.issuedOn, expiresOn: alias!.expiresOn });
  });
});

describe('the same history', () => {
  it('twice is once, also at the same time; what is added to it is added', async () => {
    const { house } = await housed();
    const history = historyOf(house);
    const both = await Promise.all([send(house.hr, history), send(house.hr, history)]);
    const nothing = { __typename: 'ImportedHistory', cycles: 0, ratings: 0, evidence: 0, certificates: 0 };
    expect(both).toContainEqual(nothing);
    expect(both).toContainEqual({ ...nothing, cycles: 2, ratings: 5, evidence: 2, certificates: 3 });
    const before = await api.told(house.organisationId);
    expect(await send(house.hr, history)).toEqual(nothing);
    expect(await api.told(house.organisationId)).toEqual(before);
    history.cycles[1]!.people[0]!.ratings.push(rating('kubernetes', 'self', 2));
    expect(await send(house.hr, history)).toEqual({ ...nothing, ratings: 1 });
    expect(await api.told(house.organisationId)).toHaveLength(before.length + 1);
  });

  it('that says something else is refused as a whole', async () => {
    const { house } = await housed();
    const history = historyOf(house);
    await send(house.hr, history);
    const before = await api.told(house.organisationId);
    history.cycles[0]!.name = 'Another name';
    history.cycles[0]!.people[0]!.ratings[1] = rating('security', 'manager', 4);
    history.evidence[1]!.what = 'Another thing';
    history.certificates[1]!.issuedOn = day(901).slice(0, 10);
    history.certificates.push({ id: v7(), personId: house.ben.personId, certification: 'ckad', issuedOn: day(10).slice(0, 10) });
    const message = 'This is there already and says something else.';
    expect(await send(house.hr, history)).toEqual({
      __typename: 'HistoryRefused',
      problems: ['cycles[0]', 'cycles[0].people[0].ratings[1]', 'evidence[1]', 'certificates[1]'].map((path) => ({ path, message })),
    });
    expect(await api.told(house.organisationId)).toEqual(before);
  });

  it('cannot add to a cycle that was lived', async () => {
    const { house } = await housed();
    const id = await api.open(house);
    await api.closeCycle(house, id);
    const answer = await send(house.hr, { cycles: [{ ...historyOf(house).cycles[0], id }] });
    expect(answer).toMatchObject({ __typename: 'HistoryRefused', problems: [{ path: 'cycles[0]' }] });
  });
});

describe('a history is refused', () => {
  it('with every problem and its path, and nothing of it is written', async () => {
    const { house } = await housed();
    const history = historyOf(house);
    history.cycles[0]!.people[0]!.personId = v7();
    history.cycles[1]!.people[0]!.ratings.push(rating('cobol', 'self', 7));
    history.certificates[0]!.certification = 'Nobody knows';
    expect(await send(house.hr, history)).toMatchObject({
      problems: ['cycles[0].people[0].personId', 'cycles[1].people[0].ratings[1].skillId', 'cycles[1].people[0].ratings[1].level', 'certificates[0].certification'].map((path) => ({ path })),
    });
    expect(await send(house.hr, { cycles: [{ name: 'x' }], surprise: 1 })).toMatchObject({ __typename: 'HistoryRefused' });
    expect((await api.told(house.organisationId)).length).toBe(1);
    expect((await api.graphql<{ cycles: object[] }>(house.ada, cyclesQuery)).data?.cycles).toEqual([]);
  });

  it('to all but HR, and to HR of another organisation these people are unknown', async () => {
    const { house } = await housed();
    for (const caller of [house.ada, house.lead, house.admin]) expect(await send(caller, historyOf(house))).toBe('FORBIDDEN');
    expect(await send(null, historyOf(house))).toBe('UNAUTHENTICATED');
    const { house: other } = await housed();
    expect(await send(other.hr, historyOf(house))).toMatchObject({ __typename: 'HistoryRefused' });
  });
});

it('of 64 people, 5 cycles and 25 skills comes in a call per cycle of well under a megabyte', async () => {
  const house = await api.settle();
  const skillIds = Array.from({ length: 25 }, (_, index) => `skill-number-${index}`);
  await api.publish(house, ...skillIds);
  const people = Array.from({ length: 64 }, () => v7());
  for (const personId of people) await house.tellPerson(personId, []);
  for (let quarter = 0; quarter < 5; quarter += 1) {
    const assessed = people.map((personId) => ({
      personId,
      managerId: house.lead.personId,
      ratings: skillIds.flatMap((skillId, index) => ['self', 'manager'].map((kind) => rating(skillId, kind, (index + quarter) % 5))),
    }));
    const document = { cycles: [{ id: v7(), name: `Quarter ${quarter}`, opensAt: day(290 - quarter * 50), closesAt: day(250 - quarter * 50), people: assessed }] };
    expect(JSON.stringify(document).length).toBeLessThan(1_000_000);
    expect(await send(house.hr, document)).toMatchObject({ cycles: 1, ratings: 3200 });
  }
  const told = await api.told<{ ratings: object[] }>(house.organisationId, 'assessments.ratings-revealed.v1');
  expect([told.length, told[0]?.ratings.length]).toEqual([320, 50]);
});
