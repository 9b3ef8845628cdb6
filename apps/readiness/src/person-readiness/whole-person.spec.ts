import { createHash } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import { compareRules, fromInputDocument, riskFlags, scoreReadiness, toResultDocument, type ScoreInputDocument } from '@waymark/scoring';
import { v7 } from 'uuid';
import type { ReadinessHistory } from '../readiness-history/readiness-history.model.js';
import { openApi, type Api, type Caller } from '../testing/api.js';
import { contracts, tell } from '../testing/projection.js';
import { ago, revealed, smallHouse } from '../testing/small-house.js';
import type { Readiness } from './person-readiness.model.js';

const organisation = v7();
const house = smallHouse();
const { id } = house;

let api: Api;
beforeAll(async () => {
  api = await openApi();
  await api.projection.receive(organisation, ...house.told);
});
afterAll(() => api.close());

const as = (personId: string, ...roles: Caller['roles']): Caller => ({ organisationId: organisation, personId, roles: ['engineer', ...roles] });
const whole = `state score low high coverage met settingsVersion digest comparison { rule score }
  plan { cost steps { id kind skillId skillName requirementId from to cost names } }
  flags { id outcome reasons { part holds measured threshold evidenceIds requirementIds ratingIds cycleIds } }
  requirements { requirementId level confidence gate { passes met confirmed evidence { holds evidenceIds nearMisses { evidenceId quality role fields } } sustained { holds needed cycleIds metIn missing } } }`;
const readiness = async (personId: string, trackId = 'backend', asOf = ago(0)) =>
  (await api.graphql<{ readiness: Readiness }>(as(personId), `{ readiness(personId: "${personId}", trackId: "${trackId}", asOf: "${asOf}") { ${whole} } }`)).data!.readiness;
const document = async (personId: string, asOf: string) =>
  (await api.graphql<{ scoringDocument: ScoreInputDocument }>(as(personId), `{ scoringDocument(personId: "${personId}", trackId: "backend", asOf: "${asOf}") }`)).data!.scoringDocument;
const history = async (personId: string, trackId = 'backend', of = organisation) =>
  (await api.graphql<{ readinessHistory: ReadinessHistory }>({ ...as(personId), organisationId: of }, `{ readinessHistory(personId: "${personId}", trackId: "${trackId}") {
    steps { from until state score low high coverage met planCost frameworkVersionId settingsVersion } cycles { id name opensAt closedAt } } }`)).data!.readinessHistory;

describe('a person, wholly', () => {
  it('is shown with state, interval, gates with reasons and the smallest plan in the names of the framework', async () => {
    const ben = await readiness(id.ben);
    expect(ben).toMatchObject({ state: 'NOT_YET', coverage: 1, met: 1, settingsVersion: 0, plan: { cost: 4 } });
    expect(ben.low! < ben.score! && ben.score! < ben.high!).toBe(true);
    expect(ben.plan!.steps.map(({ id: step, kind, skillName, from, to, cost, names }) => [step, kind, skillName, from, to, cost, names])).toEqual([
      ['raise:security', 'RAISE', 'security', 1, 2, 1, ['security']], ['raise:security', 'RAISE', 'security', 2, 3, 1, ['security']],
      ['sustain', 'SUSTAIN', null, null, null, 1, ['security']], ['sustain', 'SUSTAIN', null, null, null, 1, ['security']],
    ]);
    const [security, language] = ben.requirements;
    expect(security!.gate).toEqual({ passes: false, met: false, confirmed: false, evidence: null, sustained: { holds: false, needed: 2, cycleIds: [id.q2, id.q1], metIn: [], missing: 2 } });
    expect([language!.gate, language!.confidence! > 0]).toEqual([null, true]);
  });

  it('is shown with flags and the rows behind them, and with what other rules would say', async () => {
    const ada = await readiness(id.ada);
    expect(ada.flags.map(({ id: flag, outcome }) => [flag, outcome])).toEqual([
      ['FRONTEND_OVEREMPHASIS', 'CLEAR'], ['WEAK_SCALABILITY_AND_CLOUD', 'NOT_JUDGED'], ['SECURITY_IGNORED', 'RAISED'],
      ['CODING_NEGLECTED', 'NOT_JUDGED'], ['GENERIC_DESCRIPTIONS', 'RAISED'], ['COMMUNICATION_UNDERESTIMATED', 'NOT_JUDGED'],
    ]);
    const item = house.told.find(({ topic }) => topic === contracts.evidence.topic)!.payload as { evidenceId: string };
    expect(ada.flags[4]!.reasons).toEqual([expect.objectContaining({ part: 'median_quality', holds: true, threshold: 0.5, evidenceIds: [item.evidenceId] })]);
    expect(ada.comparison.map(({ rule }) => rule)).toEqual(['EXACT_MATCHES', 'MET_SHARE', 'CAPPED_RATIOS', 'GAP_TABLE', 'RATIOS_CAPPED_AT_TWO']);
    expect(ada.comparison[2]!.score).toBeCloseTo(200 / 3, 9);
  });

  it('can be checked by anyone: the document gives the digest of the page, at any instant', async () => {
    for (const asOf of [ago(0), ago(85), ago(288)]) {
      const input = fromInputDocument(await document(id.ada, asOf));
      const result = scoreReadiness(input);
      const bytes = JSON.stringify(toResultDocument(result, riskFlags(input), compareRules(result)));
      expect((await readiness(id.ada, 'backend', asOf)).digest).toBe(createHash('sha256').update(bytes).digest('base64url'));
    }
    expect(await document(id.ada, ago(750))).toBeNull();
  });

  it('has evidence that a rule asks for in the document and behind the gate, and near misses where it lacks something', async () => {
    const [inside, fresh] = [v7(), smallHouse()];
    const rule = { minimumQuality: 5, roles: ['lead'], fields: ['security' as const] };
    const framework = fresh.told.find(({ orderedBy }) => orderedBy === fresh.id.second)!.payload as { document: { tracks: { requirements: { evidenceRule: unknown }[] }[] } };
    const asking = structuredClone(framework);
    asking.document.tracks[0]!.requirements[0]!.evidenceRule = rule;
    const item = (evidenceId: string, quality: number, ownRole: string | null) =>
      tell(contracts.evidence, { evidenceId, personId: fresh.id.ada, skillIds: ['security'], occurredOn: ago(20).slice(0, 10), acceptedAt: ago(10), filled: ['security'], ownRole, quality });
    const [good, poor] = [v7(), v7()];
    await api.projection.receive(inside, ...fresh.told.filter(({ orderedBy }) => orderedBy !== fresh.id.second), tell(contracts.framework, asking as never), item(poor, 3, null));
    const gate = async () => (await api.graphql<{ readiness: Readiness }>({ ...as(fresh.id.ada), organisationId: inside }, `{ readiness(personId: "${fresh.id.ada}", trackId: "backend") { ${whole} } }`)).data!.readiness.requirements[0]!.gate!;
    expect((await gate()).evidence).toEqual({ holds: false, evidenceIds: [], nearMisses: [{ evidenceId: poor, quality: 2, role: true, fields: [] }] });
    await api.projection.receive(inside, item(good, 7, 'lead'));
    expect((await gate()).evidence).toEqual({ holds: true, evidenceIds: [good], nearMisses: [] });
  });
});

describe('the history of a person', () => {
  it('lists the steps up to now, oldest first, each until the next, with the cycles beside them', async () => {
    const { steps, cycles } = await history(id.ada);
    expect(steps[0]).toMatchObject({ from: ago(290), state: 'READY_IF', score: 100, frameworkVersionId: id.first, settingsVersion: 0 });
    expect(steps.map(({ until }) => until)).toEqual([...steps.slice(1).map(({ from }) => from), null]);
    expect(steps.some(({ frameworkVersionId, from }) => frameworkVersionId === id.second && String(from) === ago(200))).toBe(true);
    for (const step of steps) {
      const { score, state, coverage, met, low, high, plan } = await readiness(id.ada, 'backend', String(step.from));
      expect([step.score, step.state, step.coverage, step.met, step.low, step.high, step.planCost]).toEqual([score, state, coverage, met, low, high, plan?.cost ?? null]);
    }
    expect(cycles).toEqual([{ id: id.q1, name: 'A quarter', opensAt: ago(300), closedAt: ago(250) }, { id: id.q2, name: 'A quarter', opensAt: ago(100), closedAt: ago(1) }]);
  });

  it('shows nothing of what is to come, and of nobody known nothing', async () => {
    const [inside, fresh] = [v7(), smallHouse()];
    const open = { cycleId: fresh.id.q2, version: 2, name: 'Open', kind: 'self_and_manager' as const, state: 'open' as const, opensAt: ago(100), closesAt: ago(-20), frameworkVersionId: fresh.id.first };
    await api.projection.receive(inside, ...fresh.told, tell(contracts.cycle, open));
    const { steps, cycles } = await history(fresh.id.ada, 'backend', inside);
    expect(steps.every(({ from }) => String(from) < ago(0))).toBe(true);
    expect(cycles.at(-1)).toMatchObject({ name: 'Open', closedAt: null });
    expect((await history(fresh.id.lead, 'backend', inside)).steps).toEqual([]);
    for (const strange of ['astronaut', '', '\\u0000']) expect((await history(fresh.id.ada, strange, inside)).steps).toEqual([]);
  });

  it('takes steps with nothing to see between them for one', async () => {
    const [inside, fresh] = [v7(), smallHouse()];
    await api.projection.receive(inside, ...fresh.told);
    const before = await history(fresh.id.cleo, 'backend', inside);
    // Her security is beyond what is asked: from 4 to 3 changes the cells, and nothing that a history shows.
    await api.projection.receive(inside, revealed({ personId: fresh.id.cleo, cycleId: fresh.id.q2, kind: 'agreed', at: ago(30) }, { security: 3 }));
    const rows = await api.projection.tenants.select(inside, `select from track_standing where person_id = $1 and track_id = 'backend' and valid_from = $2`, [fresh.id.cleo, ago(30)]);
    expect(rows).toHaveLength(1);
    const seen = ({ steps }: ReadinessHistory) => steps.map(({ from, until, state, score, planCost }) => [from, until, state, score, planCost]);
    expect(seen(await history(fresh.id.cleo, 'backend', inside))).toEqual(seen(before));
  });
});
