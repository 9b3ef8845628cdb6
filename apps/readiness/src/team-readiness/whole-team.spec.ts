import { afterAll, beforeAll } from '@jest/globals';
import { defaultSettings, scoreReadiness } from '@waymark/scoring';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { largeTeam } from '../testing/large-team.js';
import { contracts } from '../testing/projection.js';
import { ago } from '../testing/small-house.js';
import { statementsOf } from '../testing/statements.js';
import type { TeamReadiness } from './team-readiness.model.js';

const organisation = v7();
const large = largeTeam(300, 10);
const track = large.document.tracks[0]!;
const query = `query ($asOf: DateTime!) { teamReadiness(teamId: "${large.teamId}", trackId: "track", asOf: $asOf) {
  counts { ready readyIf notYet notEnoughData } requirements { holders onlyHolderId blocking { people } } people { personId state score coverage planCost steps meets gates keeps leaving { withoutHolder withOneHolder } } } }`;

// Two cycles of the manager's word: enough for every state, and told in a third of the time.
const [, ...cycles] = large.cycles;
const isTold = ({ cycleId, kind }: { cycleId: string; kind: string }) => kind === 'manager' && cycles.some(({ id }) => id === cycleId);
const told = large.told.filter(({ topic, payload }) => {
  if (topic !== contracts.ratings.topic) return true;
  const { cycleId, ratings } = payload as { cycleId: string; ratings: { kind: string }[] };
  return isTold({ cycleId, kind: ratings[0]?.kind ?? '' });
});
/** "Person 100" stands before "Person 11". */
const byName = large.personIds.map((personId, index) => ({ personId, name: `Person ${(index + 1).toString().padStart(2, '0')}` })).sort((one, other) => (one.name < other.name ? -1 : 1)).map(({ personId }) => personId);

let api: Api;
beforeAll(async () => {
  api = await openApi();
  await api.projection.receive(organisation, ...told);
}, 180_000);
afterAll(() => api.close());

async function teamAt(asOf: string): Promise<TeamReadiness> {
  const { data } = await api.graphql<{ teamReadiness: TeamReadiness }>({ organisationId: organisation, personId: large.leadId, roles: ['manager'] }, query, { asOf });
  return data!.teamReadiness;
}

/** The plainest way: every rating of everyone, scored person by person at the instant. */
function scored(personId: string, asOf: string) {
  const skills = large.document.skills.map(({ id, halfLifeMonths, effort }) => ({ id, halfLifeMonths, effort }));
  const requirements = track.requirements.map(({ id, skillIds, level, weight, mustHave, evidenceRule }) => ({ id, skillIds, level, weight, mustHave, evidenceRule }));
  return scoreReadiness({ ratings: (large.ratings.get(personId) ?? []).filter(isTold), cycles: large.cycles, disputes: [], evidence: [], skills, settings: defaultSettings, asOf: Date.parse(asOf), requirements });
}

describe('the readiness of 300 people', () => {
  it.each([['today', 0], ['between two cycles', 150]])('equals scoring person by person, and counting by hand, %s', async (_, days) => {
    const asOf = ago(days);
    const { counts, requirements, people } = await teamAt(asOf);
    expect(people.map(({ personId }) => personId)).toEqual(byName);
    const results = people.map(({ personId }) => scored(personId, asOf));
    for (const [index, person] of people.entries()) {
      const { state, score, coverage, plan } = results[index]!;
      expect([person.state, person.score, person.coverage, person.planCost, person.steps]).toEqual([state, score, coverage, plan?.cost ?? null, plan?.steps.map(({ id }) => id) ?? []]);
    }
    const count = (state: string) => results.filter((result) => result.state === state).length;
    expect(counts).toEqual({ ready: count('READY'), readyIf: count('READY_IF'), notYet: count('NOT_YET'), notEnoughData: count('NOT_ENOUGH_DATA') });
    for (const [column, { holders, blocking }] of requirements.entries()) {
      const rows = results.map(({ requirements: all }) => all.find(({ requirementId }) => requirementId === track.requirements[column]!.id)!);
      expect(holders).toBe(rows.filter(({ status }) => status === 'MET').length);
      const { mustHave } = track.requirements[column]!;
      if (mustHave) expect(blocking!.people).toBe(rows.filter(({ gate }, index) => results[index]!.state !== 'READY' && gate && !gate.passes).length);
      expect(blocking!.people).toBe(people.filter(({ keeps }) => keeps[column] === 1).length);
    }
    // Somebody would be missed, of so many states that the comparison is one.
    expect(new Set(results.map(({ state }) => state)).size).toBeGreaterThan(1);
  }, 120_000);

  it('is one SELECT, the access question included', async () => {
    const statements = await statementsOf(() => teamAt(ago(0)));
    expect(statements.filter((text) => !/^\s*(begin|rollback)\b/i.test(text))).toEqual([expect.stringMatching(/^\s*with team as materialized/)]);
  });
});
