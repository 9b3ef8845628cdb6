import { afterAll, beforeAll } from '@jest/globals';
import fc from 'fast-check';
import { openProjection, type Projection } from './testing/projection.js';

const organisation = '01970000-0000-7000-8000-0000000000a1';
const other = '01970000-0000-7000-8000-0000000000b1';
const [people, teams] = [4, 5];
const personId = (index: number) => `01970000-0000-7000-8000-0000000001${index.toString().padStart(2, '0')}`;
const teamId = (index: number) => `01970000-0000-7000-8000-0000000002${index.toString().padStart(2, '0')}`;
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

let projection: Projection;
beforeAll(async () => void (projection = await openProjection()));
afterAll(() => projection.close());

// Parents and leads may be missing, unknown (one past the end), themselves, or in a ring.
const aTeam = fc.record({ parent: fc.option(fc.nat(teams)), lead: fc.option(fc.nat(people)) });
const aPerson = fc.record({
  active: fc.boolean(),
  memberships: fc.uniqueArray(fc.record({ team: fc.nat(teams), from: fc.integer({ min: -3, max: 3 }), length: fc.option(fc.nat(4)) }), {
    maxLength: 3,
    selector: ({ team, from }) => `${team}/${from}`,
  }),
});
const house = fc.record({
  teams: fc.array(aTeam, { minLength: teams, maxLength: teams }),
  people: fc.array(aPerson, { minLength: people, maxLength: people }),
  order: fc.array(fc.nat(), { minLength: teams + people, maxLength: teams + people }),
});
type House = typeof house extends fc.Arbitrary<infer Value> ? Value : never;

/** The same question in the plainest words: walk up from each team of today with a list of where one has been. */
function leads({ teams: all, people: everyone }: House, viewer: number, person: number): boolean {
  if (!everyone[viewer]?.active) return false;
  const today = everyone[person]!.memberships.filter(({ from, length }) => from <= 0 && (length === null || 0 < from + length));
  return today.some(({ team }) => {
    const been: number[] = [];
    for (let at: number | null = team; at !== null && all[at] && !been.includes(at); at = all[at]!.parent) {
      if (all[at]!.lead === viewer) return true;
      been.push(at);
    }
    return false;
  });
}

async function tell(given: House): Promise<void> {
  const told = [
    ...given.teams.map(({ parent, lead }, index) => () =>
      projection.team(organisation, {
        teamId: teamId(index),
        parentTeamId: parent === null ? null : teamId(parent),
        leadId: lead === null ? null : personId(lead),
      })),
    ...given.people.map(({ active, memberships }, index) => () =>
      projection.person(organisation, {
        personId: personId(index),
        active,
        memberships: memberships.map(({ team, from, length }) => ({ teamId: teamId(team), from: day(from), to: length === null ? null : day(from + length) })),
      })),
  ];
  const shuffled = told.map((tellOne, index) => ({ tellOne, at: given.order[index]! })).sort((one, two) => one.at - two.at);
  for (const { tellOne } of shuffled) await tellOne();
}

it('says of any house, told in any order, what the plainest words say; and nothing to another organisation', async () => {
  let yes = 0;
  await fc.assert(
    fc.asyncProperty(house, async (given) => {
      await projection.empty();
      await tell(given);
      for (let viewer = 0; viewer < people; viewer += 1) {
        for (let person = 0; person < people; person += 1) {
          const expected = viewer === person || leads(given, viewer, person);
          const as = (organisationId: string) => ({ organisationId, personId: personId(viewer), roles: ['engineer', 'manager'] as const });
          expect({ viewer, person, may: await projection.access.may(as(organisation), 'read-readiness', personId(person)) }).toEqual({ viewer, person, may: expected });
          if (viewer !== person) expect(await projection.access.may(as(other), 'read-readiness', personId(person))).toBe(false);
          yes += Number(expected && viewer !== person);
        }
      }
    }),
    { numRuns: 60 },
  );
  // A generator that never makes a lead would prove nothing.
  expect(yes).toBeGreaterThan(10);
}, 120_000);
