import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll } from '@jest/globals';
import { scoringSettingsV1 } from '@waymark/contracts';
import { defaultSettings, type Settings } from '@waymark/scoring';
import { eventually } from '@waymark/testing';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { openApi, type Api, type Caller } from '../testing/api.js';
import { inputOf, settingsWith } from '../testing/settings.js';
import { ago, revealed, smallHouse } from '../testing/small-house.js';
import type { ScoringSettingsRefused, ScoringSettingsVersion } from './scoring-settings.model.js';

type Answer = ScoringSettingsVersion & ScoringSettingsRefused;

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

const fields = `version effectiveFrom note changedBy { id } settings { managerWeight selfWeight readyScore sustained { cycles ofLast } flags { securitySkillIds } }`;
const change = (caller: Caller, expectedVersion: number, { note = 'We ask for less.', ...settings }: Settings & { note?: string }) =>
  api.graphql<{ changeScoringSettings: Answer }>(caller, `mutation { changeScoringSettings(input: { expectedVersion: ${expectedVersion}, note: ${JSON.stringify(note)}, settings: ${inputOf(settings)} }) {
    ... on ScoringSettingsVersion { ${fields} } ... on ScoringSettingsRefused { reason message current { version } } } }`);
/** One batch every two seconds, and other organisations of this spec are before. */
const patience = 60_000;
const less = settingsWith(defaultSettings, { readyScore: 40 });

/** An organisation of its own, with someone of HR. */
async function open(): Promise<{ organisation: string; house: ReturnType<typeof smallHouse>; hr: Caller; ada: Caller }> {
  const [organisation, house] = [v7(), smallHouse()];
  await api.projection.receive(organisation, ...house.told);
  return { organisation, house, hr: { organisationId: organisation, personId: house.id.head, roles: ['hr'] }, ada: { organisationId: organisation, personId: house.id.ada, roles: ['engineer'] } };
}

const versionsOf = async (caller: Caller) => (await api.graphql<{ scoringSettingsVersions: ScoringSettingsVersion[] }>(caller, `{ scoringSettingsVersions { ${fields} } }`)).data!.scoringSettingsVersions;
const stored = (organisation: string) => api.projection.tenants.select<{ version: number; people: number }>(organisation, 'select settings_version as version, count(distinct person_id)::int as people from track_standing group by 1 order by 1');

describe('settings of the formula', () => {
  it('are the default until something is decided, and everybody may read them', async () => {
    const { ada } = await open();
    const { data } = await api.graphql<{ scoringSettings: ScoringSettingsVersion }>(ada, `{ scoringSettings { ${fields} } }`);
    expect(data!.scoringSettings).toMatchObject({ version: 0, effectiveFrom: null, note: null, changedBy: null, settings: { managerWeight: 0.7, readyScore: 85, sustained: { cycles: 2, ofLast: 3 } } });
    expect(await versionsOf(ada)).toHaveLength(1);
  });

  it('hold from the instant at which they are changed, with who and why, and everyone is scored by them', async () => {
    const { organisation, house, hr, ada } = await open();
    const before = Date.now();
    const { data } = await change(hr, 0, { ...less, note: '  We ask for less.\0 ' });
    expect(data!.changeScoringSettings).toMatchObject({ version: 1, note: 'We ask for less.', changedBy: { id: hr.personId }, settings: { readyScore: 40 } });
    expect(Math.abs(Date.parse(String(data!.changeScoringSettings.effectiveFrom)) - before)).toBeLessThan(60_000);
    expect((await versionsOf(ada)).map(({ version }) => version)).toEqual([1, 0]);
    await eventually('everyone is scored by version 1', async () => isDeepStrictEqual(await stored(organisation), [{ version: 0, people: 3 }, { version: 1, people: 3 }]), patience);
    const readiness = async (asOf: string) => (await api.graphql<{ readiness: { settingsVersion: number; digest: string } }>(ada, `{ readiness(personId: "${house.id.ada}", trackId: "backend", asOf: "${asOf}") { settingsVersion digest } }`)).data!.readiness;
    expect((await readiness(ago(0.5))).settingsVersion).toBe(0);
    expect((await readiness(ago(-0.01))).settingsVersion).toBe(1);
  });

  it('change nothing that was: a result as of an instant of before keeps its digest', async () => {
    const { house, hr, ada } = await open();
    const query = `{ readinessByTrack(personId: "${house.id.ada}", asOf: "${ago(3)}") { settingsVersion state digest } }`;
    const before = await api.graphql(ada, query);
    await change(hr, 0, less);
    expect(await api.graphql(ada, query)).toEqual(before);
  });

  it('are not changed by somebody who has not seen them: of several at once one is taken', async () => {
    const { hr } = await open();
    const answers = await Promise.all([1, 2, 3, 4].map(() => change(hr, 0, less)));
    const said = answers.map(({ data }) => data!.changeScoringSettings);
    expect(said.filter(({ version }) => version === 1)).toHaveLength(1);
    expect(said.filter(({ reason }) => reason === 'STALE_VERSION').map(({ current }) => current.version)).toEqual([1, 1, 1]);
    expect(await versionsOf(hr)).toHaveLength(2);
  });

  it('are listed newest first, and the newest is in force', async () => {
    const { hr, ada } = await open();
    for (const version of [0, 1, 2]) expect((await change(hr, version, settingsWith(less, { readyScore: 50 + version }))).data?.changeScoringSettings.version).toBe(version + 1);
    const versions = await versionsOf(ada);
    expect(versions.map(({ version, settings }) => [version, settings.readyScore])).toEqual([[3, 52], [2, 51], [1, 50], [0, 85]]);
    const begun = versions.slice(0, 3).map(({ effectiveFrom }) => Date.parse(String(effectiveFrom)));
    expect(begun).toEqual([...new Set(begun)].sort((one, other) => other - one));
    const { data } = await api.graphql<{ scoringSettings: ScoringSettingsVersion }>(ada, '{ scoringSettings { version } }');
    expect(data!.scoringSettings.version).toBe(3);
  });

  it('say which number is wrong, and keep nothing', async () => {
    const { hr } = await open();
    const { flags } = defaultSettings;
    const wrong: [Partial<Settings>, string][] = [
      [{ managerWeight: 0.8 }, 'selfWeight'], [{ managerWeight: 1.2, selfWeight: -0.2 }, 'managerWeight'], [{ enoughCoverage: 0 }, 'enoughCoverage'], [{ enoughCoverage: 0.9 }, 'enoughCoverage'],
      [{ readyCoverage: 1.1 }, 'readyCoverage'], [{ readyScore: 101 }, 'readyScore'], [{ readyIfCost: -1 }, 'readyIfCost'], [{ sustained: { cycles: 4, ofLast: 3 } }, 'sustained.cycles'],
      [{ evidenceQuality: 8 }, 'evidenceQuality'], [{ flags: { ...flags, codingSkillIds: ['Not a slug'] } }, 'flags.codingSkillIds.0'], [{ flags: { ...flags, securityShare: 2 } }, 'flags.securityShare'],
    ];
    for (const [part, field] of wrong) expect([field, (await change(hr, 0, settingsWith(defaultSettings, part))).errors?.[0]?.extensions]).toEqual([field, expect.objectContaining({ code: 'BAD_INPUT', field })]);
    for (const note of ['', '   ', 'x'.repeat(501)]) expect((await change(hr, 0, { ...less, note })).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'note' });
    expect(await versionsOf(hr)).toHaveLength(1);
    expect((await change(hr, 0, settingsWith(defaultSettings, { managerWeight: 0.1 + 0.2, selfWeight: 0.7 }))).data?.changeScoringSettings.version).toBe(1);
  });

  it('are told as a state, so that plans go by them', async () => {
    const { organisation, hr } = await open();
    await change(hr, 0, less);
    await change(hr, 1, defaultSettings);
    const reader = await new DataSource({ type: 'postgres', url: api.projection.urls.outboxReader }).initialize();
    const told = await reader.query<{ payload: unknown }[]>(`select payload from outbox where topic = $1 and organisation_id = $2 order by position`, [scoringSettingsV1.topic, organisation]);
    await reader.destroy();
    expect(told.map(({ payload }) => scoringSettingsV1.payload.parse(payload))).toMatchObject([{ organisationId: organisation, version: 1, settings: less }, { version: 2, settings: defaultSettings }]);
  });

  it('that are changed while ratings arrive leave what they would leave one after the other', async () => {
    const { organisation, house, hr } = await open();
    const arriving = [house.id.ada, house.id.ben, house.id.cleo].map((personId) => revealed({ personId, cycleId: house.id.q2, kind: 'agreed', at: ago(2) }, { security: 3, mentoring: 2 }));
    await Promise.all([...arriving.map((told) => api.projection.receive(organisation, told)), change(hr, 0, less)]);
    await eventually('everyone is scored by version 1', async () => isDeepStrictEqual((await stored(organisation)).at(-1), { version: 1, people: 3 }), patience);
    const live = (await api.projection.dump(organisation)).track_standing;
    await api.projection.rescore({ organisationId: organisation, from: 0 });
    expect((await api.projection.dump(organisation)).track_standing).toBe(live);
  });
});
