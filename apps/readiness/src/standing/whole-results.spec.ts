import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { compareRules, defaultSettings, riskFlags, scoreReadiness, toResultDocument } from '@waymark/scoring';
import { v7 } from 'uuid';
import type { Ask } from '../framework/frameworks.js';
import { settingsWith } from '../testing/settings.js';
import { contracts, erase, openProjection, tell, type Projection, type Told } from '../testing/projection.js';
import { ago, revealed, smallHouse } from '../testing/small-house.js';
import { lockOrganisation } from './locks.js';
import { measureAt } from './measures.js';
import { factsOf } from './person-facts.js';
import { gatePart } from './standing.rules.js';

const organisation = '01970000-0000-7000-8000-0000000000d1';
const house = smallHouse();
const { id } = house;
let projection: Projection;
beforeAll(async () => void (projection = await openProjection()));
afterAll(() => projection.close());
beforeEach(() => projection.empty());

const ask: Ask = (sql, parameters) => projection.tenants.select(organisation, sql, parameters);
const midnight = Date.parse(`${ago(0).slice(0, 10)}T00:00:00Z`);

interface StoredResult {
  readonly personId: string;
  readonly trackId: string;
  readonly validFrom: Date;
  readonly frameworkVersionId: string;
  readonly formulaVersion: string;
  readonly settingsVersion: number;
  readonly digest: string;
}
const results = () => ask<StoredResult>(`select person_id as "personId", track_id as "trackId", valid_from as "validFrom", framework_version_id as "frameworkVersionId",
  formula_version as "formulaVersion", settings_version as "settingsVersion", digest from track_standing order by 1, 2, 3`, []);

/** From the facts that are there now, by what the row names: formula, settings, framework version and instant. */
async function recomputed({ personId, trackId, validFrom, frameworkVersionId, settingsVersion }: StoredResult): Promise<string> {
  const { frameworks, settings } = await projection.measures.of(organisation, ask);
  const framework = frameworks.find((version) => version.frameworkVersionId === frameworkVersionId)!;
  const [facts] = await factsOf([personId], ask);
  const { ratings, evidence, cycles, disputes } = facts!;
  const { requirements } = framework.tracks.find((track) => track.id === trackId)!;
  const input = { ratings, evidence, cycles, disputes, requirements, skills: framework.skills, settings: settings.find(({ version }) => version === settingsVersion)!.settings, asOf: validFrom.getTime() };
  const result = scoreReadiness(input);
  return createHash('sha256').update(JSON.stringify(toResultDocument(result, riskFlags(input), compareRules(result)))).digest('base64url');
}

/** As the mutation does, without who may and how it is told. */
async function decide(version: number, from: string, settings = settingsWith(defaultSettings, { readyScore: 40 })): Promise<void> {
  await projection.tenants.transaction(organisation, async (manager) => {
    await lockOrganisation(manager, organisation);
    await manager.query(`insert into scoring_settings values ($1, $2, $3, $4, 'why', $5, now())`, [organisation, version, from, JSON.stringify(settings), id.head]);
  });
  await projection.rescore({ organisationId: organisation, from: Date.parse(from) });
}

describe('a stored result', () => {
  it('comes out of the facts with the same bytes, whatever was decided or happened since', async () => {
    await projection.receive(organisation, ...house.told);
    await decide(1, ago(30));
    await projection.receive(organisation, revealed({ personId: id.ada, cycleId: id.q2, kind: 'agreed', at: ago(5) }, { mentoring: 4 }));
    const stored = await results();
    expect(new Set(stored.map(({ settingsVersion }) => settingsVersion))).toEqual(new Set([0, 1]));
    expect(stored.length).toBeGreaterThan(15);
    for (const result of stored) expect([result.validFrom, await recomputed(result)]).toEqual([result.validFrom, result.digest]);
    expect(new Set(stored.map(({ formulaVersion }) => formulaVersion))).toEqual(new Set(['1']));
  });
});

describe('other settings', () => {
  it('hold from their instant on: what was stored before keeps its version, its digest and its very row', async () => {
    await projection.receive(organisation, ...house.told);
    const before = await results();
    await decide(1, ago(30));
    const after = await results();
    const from = new Date(ago(30));
    expect(after.filter(({ validFrom }) => validFrom < from)).toEqual(before.filter(({ validFrom }) => validFrom < from));
    const since = after.filter(({ validFrom }) => validFrom >= from);
    expect(since.every(({ settingsVersion }) => settingsVersion === 1)).toBe(true);
    // Everyone who was rated, toward each of the two tracks, at the very instant.
    const begun = since.filter(({ validFrom }) => validFrom.getTime() === from.getTime());
    expect(begun.map(({ personId, trackId }) => `${personId} ${trackId}`)).toEqual([id.ada, id.ben, id.cleo].sort().flatMap((person) => [`${person} backend`, `${person} lead`]));
  });

  const late = revealed({ personId: id.ben, cycleId: id.q2, kind: 'agreed', at: ago(20) }, { security: 3 });
  const [past, future] = [ago(30), ago(10)];

  it.each([['before', past], ['after', future]])('leave the same whether they were decided before an event arrived or later, for an event of %s them', async (_, from) => {
    await projection.receive(organisation, ...house.told, late);
    await decide(1, from);
    const expected = await projection.dump(organisation);
    expect(expected.track_standing).toContain(',1,');
    await projection.empty();
    await projection.receive(organisation, ...house.told);
    await decide(1, from);
    await projection.receive(organisation, late);
    expect(await projection.dump(organisation)).toEqual(expected);
  });

  it('and events that meet leave what they would leave one after the other', async () => {
    await projection.receive(organisation, ...house.told, late);
    await decide(1, past);
    const expected = await projection.dump(organisation);
    for (let round = 0; round < 4; round += 1) {
      await projection.empty();
      await projection.receive(organisation, ...house.told);
      await Promise.all(round % 2 === 0 ? [projection.receive(organisation, late), decide(1, past)] : [decide(1, past), projection.receive(organisation, late)]);
      expect(await projection.dump(organisation)).toEqual(expected);
    }
  });
});

describe('a cycle that closes', () => {
  const [first, second, people] = [v7(), v7(), [v7(), v7(), v7()]];
  const cycle = (cycleId: string, version: number, times: { opensAt: string; closesAt: string; state?: 'open' | 'closed' }): Told =>
    tell(contracts.cycle, { cycleId, version, name: 'A quarter', kind: 'self_and_manager', state: 'closed', frameworkVersionId: id.first, ...times });
  const rated = (cycleId: string, at: string) => people.map((personId) => revealed({ personId, cycleId, kind: 'agreed', at }, { security: 3, java: 3, mentoring: 2 }));
  const open = cycle(second, 1, { opensAt: ago(100), closesAt: ago(-30), state: 'open' });
  const closed = cycle(second, 2, { opensAt: ago(100), closesAt: ago(1) });
  const told = [...house.told.filter(({ topic }) => topic === contracts.framework.topic), cycle(first, 1, { opensAt: ago(190), closesAt: ago(120) }), open, ...rated(first, ago(180)), ...rated(second, ago(90))];
  const sustainedNow = (asOf: string) => ask<{ person_id: string; state: string; lacking: number }>(`
    select distinct on (person_id) person_id, state, (gates->>0)::int as lacking from track_standing
    where track_id = 'backend' and valid_from <= $1 order by person_id, valid_from desc`, [asOf]);

  it('changes for everyone who was rated how long they have held what they must', async () => {
    await projection.receive(organisation, ...told);
    expect((await sustainedNow(ago(0))).map(({ state, lacking }) => [state, lacking])).toEqual(Array(3).fill(['READY_IF', gatePart.sustained]));
    await projection.receive(organisation, closed);
    expect((await sustainedNow(ago(0))).map(({ state, lacking }) => [state, lacking])).toEqual(Array(3).fill(['READY', 0]));
    expect((await sustainedNow(ago(2))).map(({ lacking }) => lacking)).toEqual(Array(3).fill(gatePart.sustained));
  });

  it('does so by itself when its time comes, whether or not somebody closes it', async () => {
    await projection.receive(organisation, ...told);
    expect((await sustainedNow(ago(-29))).map(({ lacking }) => lacking)).toEqual(Array(3).fill(gatePart.sustained));
    expect((await sustainedNow(ago(-31))).map(({ lacking }) => lacking)).toEqual(Array(3).fill(0));
  });
});

describe('a change of one person', () => {
  it('rewrites one person', async () => {
    await projection.receive(organisation, ...house.told);
    await projection.fade(organisation, midnight);
    const versions = () => ask<{ person: string; row: string }>(`
      select person_id as person, xmin::text || ctid::text || track_id as row from track_standing
      union all select person_id, xmin::text || ctid::text || track_id from decayed_standing`, []);
    const before = new Set((await versions()).map(({ row }) => row));
    await projection.receive(organisation, revealed({ personId: id.ben, cycleId: id.q2, kind: 'agreed', at: ago(0.001) }, { security: 3 }));
    const rewritten = new Set((await versions()).filter(({ row }) => !before.has(row)).map(({ person }) => person));
    expect([...rewritten]).toEqual([id.ben]);
  });
});

describe('the nightly run', () => {
  const nightly = () => ask<{ person: string; track: string; low: number; high: number }>(`select person_id as person, track_id as track, low, high from decayed_standing order by 1, 2`, []);

  it('says how far what lasts has faded, of each whose step is older, and only of those', async () => {
    await projection.receive(organisation, ...house.told, revealed({ personId: id.cleo, cycleId: id.q2, kind: 'agreed', at: new Date(midnight).toISOString() }, { security: 3, mentoring: 2 }));
    await projection.fade(organisation, midnight);
    const faded = await nightly();
    expect(faded.map(({ person, track }) => `${person} ${track}`)).toEqual([id.ada, id.ben].sort().flatMap((person) => [`${person} backend`, `${person} lead`]));
    const { framework, settings } = measureAt(await projection.measures.of(organisation, ask), midnight)!;
    for (const { person, track, low, high } of faded) {
      const [facts] = await factsOf([person], ask);
      const { requirements } = framework.tracks.find((one) => one.id === track)!;
      const result = scoreReadiness({ ...facts!, requirements, skills: framework.skills, settings: settings.settings, asOf: midnight });
      expect([low, high]).toEqual([result.low, result.high]);
    }
  });

  it('after a rebuild by replay leaves, with everything else, what it left before', async () => {
    const told = [...house.told, erase(contracts.person as never, id.cleo)];
    await projection.receive(organisation, ...told.slice(0, 20));
    await projection.fade(organisation, midnight - 86_400_000);
    await projection.receive(organisation, ...told.slice(20));
    await projection.fade(organisation, midnight);
    const live = await projection.dump(organisation);
    expect(live.decayed_standing?.split('\n').length).toBe(4);
    await projection.empty();
    await projection.receive(organisation, ...told);
    await projection.fade(organisation, midnight);
    expect(await projection.dump(organisation)).toEqual(live);
  });

  it('of an earlier night takes nothing back, and what a late event made untrue is said anew at once', async () => {
    await projection.receive(organisation, ...house.told);
    await projection.fade(organisation, midnight);
    const tonight = await nightly();
    await projection.fade(organisation, midnight - 86_400_000);
    expect(await nightly()).toEqual(tonight);
    await projection.receive(organisation, revealed({ personId: id.ben, cycleId: id.q2, kind: 'agreed', at: ago(3) }, { security: 3 }));
    const anew = await nightly();
    const changed = anew.filter((row) => !tonight.some((before) => JSON.stringify(before) === JSON.stringify(row)));
    expect([anew.length, [...new Set(changed.map(({ person }) => person))]]).toEqual([tonight.length, [id.ben]]);
    await projection.fade(organisation, midnight);
    expect(await nightly()).toEqual(anew);
  });
});
