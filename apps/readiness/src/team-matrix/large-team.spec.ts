import { afterAll, beforeAll } from '@jest/globals';
import { defaultSettings, scoreReadiness, type Readiness } from '@waymark/scoring';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { largeTeam } from '../testing/large-team.js';
import { statementsOf } from '../testing/statements.js';
import { ago } from '../testing/small-house.js';
import type { TeamMatrix } from './team-matrix.model.js';

const organisation = v7();
const team = largeTeam();
const track = team.document.tracks[0]!;
const query = `query ($asOf: DateTime!) { teamMatrix(teamId: "${team.teamId}", trackId: "track", asOf: $asOf) {
  meeting skills { target meeting short unknown gap } people { personId levels chosen selfLevels confirmed gaps state score coverage met mustHavesMissed } } }`;

let api: Api;
beforeAll(async () => {
  api = await openApi();
  await api.projection.receive(organisation, ...team.told);
}, 120_000);
afterAll(() => api.close());

async function matrixAt(asOf: string): Promise<TeamMatrix> {
  const { data } = await api.graphql<{ teamMatrix: TeamMatrix }>({ organisationId: organisation, personId: team.leadId, roles: ['manager'] }, query, { asOf });
  return data!.teamMatrix;
}

/** The plainest way: every rating of everyone, scored person by person at the instant. */
const known = new Map<string, Readiness>();
function scored(personId: string, asOf: string): Readiness {
  const key = personId + asOf;
  const result = known.get(key) ?? scoredAnew(personId, asOf);
  known.set(key, result);
  return result;
}

function scoredAnew(personId: string, asOf: string): Readiness {
  const skills = team.document.skills.map(({ id, halfLifeMonths, effort }) => ({ id, halfLifeMonths, effort }));
  const ratings = team.ratings.get(personId) ?? [];
  return scoreReadiness({ ratings, cycles: team.cycles, disputes: [], evidence: [], skills, settings: defaultSettings, asOf: Date.parse(asOf), requirements: track.requirements });
}

describe('the matrix of 50 people toward 40 requirements', () => {
  it.each([['today', 0], ['between two cycles', 150], ['while a cycle is revealed', 280], ['before anything', 350]])('equals scoring person by person, %s', async (_, days) => {
    const asOf = ago(days);
    const { people, skills, meeting } = await matrixAt(asOf);
    expect(people.map(({ personId }) => personId)).toEqual(team.personIds);
    let known = 0;
    for (const person of people) {
      const expected = scored(person.personId, asOf);
      expect([person.state, person.score, person.coverage, person.met]).toEqual([expected.state, expected.score, expected.coverage, expected.met]);
      for (const [column, { id, level, skillIds }] of track.requirements.entries()) {
        const row = expected.requirements.find(({ requirementId }) => requirementId === id)!;
        const [shown, gap] = [person.levels[column]!, person.gaps[column]!];
        if (row.level === null) expect([shown, gap]).toEqual(Array(2).fill({ UNKNOWN: -1, EXEMPT: -2, NO_OPPORTUNITY: -3, MET: 0, SHORT: 0 }[row.status]));
        else expect([shown, gap]).toEqual([Math.round(row.level * 100), Math.max(0, Math.round((level - row.level) * 100))]);
        expect([person.confirmed[column] === 1, skillIds[person.chosen[column]!]]).toEqual([row.confirmed, row.skillId]);
        known += Number(row.level !== null);
      }
    }
    expect(known > 300).toBe(days < 350);
    for (const [column, { meeting, short, unknown }] of skills.entries()) {
      const statuses = people.map(({ personId }) => scored(personId, asOf).requirements.find(({ requirementId }) => requirementId === track.requirements[column]!.id)!.status);
      const count = (...wanted: string[]) => statuses.filter((status) => wanted.includes(status)).length;
      expect([meeting, short, unknown]).toEqual([count('MET'), count('SHORT'), count('UNKNOWN', 'NO_OPPORTUNITY')]);
    }
    expect(meeting).toBe(people.filter(({ personId }) => scored(personId, asOf).requirements.every(({ status }) => status === 'MET' || status === 'EXEMPT')).length);
  }, 60_000);

  it('is one SELECT, the access question included', async () => {
    const statements = await statementsOf(() => matrixAt(ago(0)));
    expect(statements.filter((text) => !/^\s*(begin|rollback)\b/i.test(text))).toEqual([expect.stringMatching(/^\s*with team as materialized/)]);
  });
});
