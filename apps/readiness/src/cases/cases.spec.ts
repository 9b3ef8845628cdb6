import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { compareRules, fromInputDocument, riskFlags, scoreReadiness, toResultDocument } from '@waymark/scoring';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { contracts, tell } from '../testing/projection.js';
import { Promoting, promotionHouse, type Came, type PromotionHouse, type ShownCase } from '../testing/promoting.js';
import { ago, revealed } from '../testing/small-house.js';
import type { Packet } from './packet.js';

let api: Api;
let organisation: string;
let house: PromotionHouse;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  organisation = v7();
  house = promotionHouse(organisation);
  await api.projection.receive(organisation, ...house.told);
});

const begun = () => new Promoting(api, house);
const shown = (came: Came): ShownCase => {
  if (typeof came === 'string') throw new Error(`No case but ${came}`);
  return came;
};
const last = (came: Came) => shown(came).rounds.at(-1)!;
/** An appeal to its end: where the case stands after each step, or why it was not taken. */
async function begunAgain(one: Promoting): Promise<string[]> {
  const members = ['dora', 'emil', 'finn'] as const;
  const steps = [
    () => one.appeal('ada'), () => one.choose('hr', members), () => one.open('hr'), ...members.map((member) => () => one.vote(member)),
    () => one.decide('hr', 'ACCEPTED'), () => one.tell('hr', 'SECOND words'), () => one.appeal('ada'), () => one.close('hr'),
  ];
  const came: string[] = [];
  for (const step of steps) came.push(await step().then((answer) => (typeof answer === 'string' ? answer : answer.state)));
  return came;
}
const raised = () => revealed({ personId: house.id.ada, cycleId: house.id.q2, kind: 'agreed', at: ago(1), raterId: house.id.lead }, { security: 4 });

describe('a case', () => {
  it('goes from a nomination to a decision that the person reads in the words of HR, and by appeal to another', async () => {
    const one = await begun().to('told');
    const [person, hr] = [shown(await one.read('ada')), shown(await one.read('hr'))];
    expect(person.rounds[0]?.told).toEqual(hr.rounds[0]?.told);
    expect(person.rounds[0]).toMatchObject({ told: { text: 'TOLD words' }, decision: { outcome: 'POSTPONED' }, votes: null });
    const rest = await begunAgain(one);
    expect(rest).toEqual(['APPEALED', 'APPEALED', 'PANEL', 'PANEL', 'PANEL', 'PANEL', 'DECIDED', 'TOLD', 'WRONG_STATE', 'CLOSED']);
    expect(shown(await one.read('ada')).rounds.map(({ told }) => told?.text)).toEqual(['TOLD words', 'SECOND words']);
  });

  it('opens at any state of readiness, with a reason where it is not READY; once toward a track; the same id twice is once', async () => {
    const one = begun();
    expect(await one.nominate('ada', { exception: null })).toBe('EXCEPTION_NEEDED');
    expect(await one.nominate('ada', { trackId: 'nowhere' })).toBe('NO_SUCH_TRACK');
    expect(shown(await one.nominate('ada'))).toMatchObject({ state: 'NOMINATED', nomination: null });
    expect(shown(await one.nominate('ada')).id).toBe(one.caseId);
    expect(await begun().nominate('lead')).toBe('ALREADY_OPEN');
    expect(shown(await one.read('hr'))).toMatchObject({ nomination: { by: { id: house.id.ada }, exception: 'EXCEPTION words' } });
    expect(shown(await begun().nominate('lead', { trackId: 'lead' })).state).toBe('NOMINATED');
  });

  it('is decided as HR says, whatever the score: what was decided is kept beside it', async () => {
    const one = await begun().to('revealed');
    expect(shown(await one.read('hr')).rounds[0]?.changes?.stateThen).not.toBe('READY');
    expect(await one.decide('hr', 'POSTPONED', { postponedUntil: null })).toBe('DATE_NOT_TAKEN');
    expect(await one.decide('hr', 'POSTPONED', { postponedUntil: '2020-01-01' })).toBe('DATE_NOT_TAKEN');
    expect(await one.decide('hr', 'ACCEPTED', { reasons: [] })).toBe('BAD_INPUT');
    expect(await one.decide('hr', 'ACCEPTED', { reasons: [{ requirementId: 'nothing', text: 'x' }] })).toBe('BAD_INPUT');
    expect(last(await one.decide('hr', 'ACCEPTED')).decision).toMatchObject({ outcome: 'ACCEPTED', least: null, decidedBy: { id: house.id.hr } });
    const { data } = await api.graphql<{ promotionDecisions: object[] }>(house.callers.hr, '{ promotionDecisions { caseId outcome readinessState score coverage packetDigest } }');
    const packet = last(await one.read('hr')).packet!;
    const { result } = JSON.parse(packet.document) as Packet;
    expect(data?.promotionDecisions).toEqual([{ caseId: one.caseId, outcome: 'ACCEPTED', readinessState: result.state, score: result.score, coverage: result.coverage, packetDigest: packet.digest }]);
  });

  it('that is postponed keeps the least that would change it, from the smallest plan of the packet', async () => {
    const one = await begun().to('decided');
    const { decision, packet } = last(await one.read('hr'));
    const { result } = JSON.parse(packet!.document) as Packet;
    expect(decision?.least?.map(({ id }) => id)).toEqual(result.plan?.steps.map(({ id }) => id));
    expect(decision?.least?.length).toBeGreaterThan(0);
  });
});

describe('the packet', () => {
  it('says of itself what it came from: anybody makes the same result and the same digest again', async () => {
    const { packet } = last(await (await begun().to('panel')).read('ben'));
    expect(createHash('sha256').update(packet!.document).digest('base64url')).toBe(packet!.digest);
    const { input, result, evidence, statement } = JSON.parse(packet!.document) as Packet;
    const given = fromInputDocument(input);
    const readiness = scoreReadiness(given);
    expect(JSON.stringify(toResultDocument(readiness, riskFlags(given), compareRules(readiness)))).toBe(JSON.stringify(result));
    expect(statement.text).toBe('STATEMENT words');
    expect(evidence.find(({ requirementId }) => requirementId === 'language')?.evidenceIds).toHaveLength(1);
  });

  it('stays as it is when the person moves on, and what has changed shows as changed', async () => {
    const one = await begun().to('panel');
    const before = last(await one.read('hr'));
    expect(before.changes?.rows).toEqual([]);
    const evidenceId = v7();
    const accepted = tell(contracts.evidence, { evidenceId, personId: house.id.ada, skillIds: ['security'], occurredOn: ago(3).slice(0, 10), acceptedAt: ago(1), filled: ['what'], ownRole: null, quality: 2 });
    await api.projection.receive(organisation, raised(), accepted);
    const after = last(await one.read('hr'));
    expect(after.packet).toEqual(before.packet);
    expect(after.changes?.rows).toEqual([{ requirementId: 'security', name: 'security', levelThen: expect.any(Number), levelNow: 4 }]);
    expect(after.changes).toMatchObject({ evidenceAdded: [evidenceId], evidenceGone: [] });
  });
});

describe('the panel', () => {
  it.each([['ada', 'the person'], ['lead', 'the nominator and lead'], ['head', 'who leads above']] as const)('has no seat for %s, %s', async (who, _because) => {
    const one = await begun().to('prepared');
    expect(await one.choose('hr', ['ben', who, 'cleo'])).toBe('MEMBER_EXCLUDED');
  });

  it('has no seat for somebody beneath the person, somebody who left, or the first panel in an appeal', async () => {
    const one = await begun().to('told');
    await one.appeal('ada');
    expect(await one.choose('hr', ['dora', 'emil', 'ben'])).toBe('MEMBER_EXCLUDED');
    await api.projection.receive(organisation, house.known(house.id.dora, 'Dora', { active: false, version: 2 }));
    expect(await one.choose('hr', ['dora'])).toBe('MEMBER_EXCLUDED');
    const team = v7();
    const beneath = tell(contracts.person, { personId: house.id.emil, version: 2, name: 'Emil', email: 'e@house.example', title: null, roles: ['engineer'], active: true, memberships: [{ teamId: team, from: ago(9).slice(0, 10), to: null }] });
    await api.projection.receive(organisation, tell(contracts.team, { teamId: team, version: 1, name: 'Beneath', leadId: house.id.ada, parentTeamId: null }), beneath);
    expect(await one.choose('hr', ['emil'])).toBe('MEMBER_EXCLUDED');
  });

  it('has at least as many members as HR has set', async () => {
    const one = await begun().to('prepared');
    await one.choose('hr', ['ben', 'cleo']);
    expect(await one.open('hr')).toBe('PANEL_TOO_SMALL');
    const save = (panelMinimum: number) => api.graphql(house.callers.hr, `mutation { savePromotionPolicy(input: { panelMinimum: ${panelMinimum}, votingDays: 5 }) { panelMinimum votingDays } }`);
    expect((await save(0)).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
    expect((await save(2)).data).toEqual({ savePromotionPolicy: { panelMinimum: 2, votingDays: 5 } });
    const { openedAt, votesDueAt } = last(await one.open('hr'));
    expect(Date.parse(votesDueAt!) - Date.parse(openedAt!)).toBe(5 * 86_400_000);
    expect(await one.choose('hr', ['ben'])).toBe('PANEL_TOO_SMALL');
  });

  it('votes blind, may think again, and the last vote shows them all with nobody able to change one', async () => {
    const one = await begun().to('panel');
    await one.vote('ben', 'REJECTED');
    expect(await one.vote('ben', 'ACCEPTED', [{ requirementId: 'nothing', text: 'x' }])).toBe('BAD_INPUT');
    expect(last(await one.vote('ben', 'ACCEPTED')).ownVote?.verdict).toBe('ACCEPTED');
    for (const who of ['cleo', 'hr', 'lead', 'ada'] as const) {
      const text = JSON.stringify(await one.read(who));
      expect([who, text.includes('By what they did')]).toEqual([who, false]);
      expect([who, text.includes('"verdict":')]).toEqual([who, false]);
    }
    expect(await one.choose('hr', ['cleo', 'other', 'dora'])).toBe('SEAT_HAS_VOTED');
    expect(await one.decide('hr')).toBe('VOTES_BLIND');
    await one.vote('cleo', 'POSTPONED');
    const { votes, revealedAt } = last(await one.vote('other', 'REJECTED'));
    expect(revealedAt).not.toBeNull();
    expect(votes?.map(({ verdict }) => verdict).toSorted()).toEqual(['ACCEPTED', 'POSTPONED', 'REJECTED']);
    expect(await one.vote('ben', 'REJECTED')).toBe('VOTES_REVEALED');
    expect(await one.choose('hr', ['ben', 'cleo', 'other', 'dora'])).toBe('VOTES_REVEALED');
  });
});
