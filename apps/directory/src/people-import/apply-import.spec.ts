import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { organisationV1, personV1, teamV1, type PayloadOf } from '@waymark/contracts';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { settle, type House } from '../testing/house.js';

type Person = PayloadOf<typeof personV1>;
type Team = PayloadOf<typeof teamV1>;

let api: Api;
let house: House;
beforeAll(async () => {
  api = await openApi();
});
beforeEach(async () => {
  house = await settle(api, `h${v7()}`);
});
afterAll(() => api.close());

const file = (...rows: string[]) => [house.heading, ...rows].join('\n');
const row = (name: string, team: string, more: string) => `${house.at(name)},${name[0]?.toUpperCase()}${name.slice(1)},Engineer,${team},${more}`;
const toldPeople = () => api.told<Person>(house.organisationId, personV1.topic);
const toldTeams = () => api.told<Team>(house.organisationId, teamV1.topic);
const counted = async (table: string) => (await api.sql<{ count: number }>(`select count(*)::int as count from ${table} where organisation_id = $1`, [house.organisationId]))[0]?.count;
const periods = (personId: string) =>
  api.sql(`select t.name as team, from_day::text as from, to_day::text as to from membership join team t using (organisation_id, team_id) where person_id = $1 order by from_day`, [personId]);
/** What a listener would know of everyone: the newest version of each. */
const latest = async <Payload extends { readonly version: number }>(told: Promise<Payload[]>, idOf: (payload: Payload) => string) =>
  new Map((await told).toSorted((a, b) => a.version - b.version).map((payload) => [idOf(payload), payload]));

describe('what was imported', () => {
  it('is told as it stands: each person and team once, at version 1, teams and people of one organisation alone', async () => {
    const [people, teams] = [await toldPeople(), await toldTeams()];
    expect(await api.told(house.organisationId, organisationV1.topic)).toEqual([{ organisationId: house.organisationId, version: 1, name: expect.any(String) }]);
    expect(people.map(({ email, version }) => [email, version]).toSorted()).toEqual([...['ada', 'ben', 'cleo', 'elsewhere', 'head', 'hr', 'lead'].map(house.at), house.adminEmail].map((email) => [email, 1]).toSorted());
    expect(people.find(({ personId }) => personId === house.ada.personId)).toEqual({
      personId: house.ada.personId, version: 1, name: 'Ada', email: house.at('ada'), title: 'Engineer', roles: ['engineer'], active: true,
      memberships: [{ teamId: house.team('Team'), from: '2025-01-06', to: null }],
    });
    const told = { Division: [null, house.head], Team: ['Division', house.lead], Other: ['Division', house.elsewhere], People: [null, null] } as const;
    expect(teams.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual(
      Object.entries(told).map(([name, [parent, lead]]) => ({ teamId: house.team(name), version: 1, name, parentTeamId: parent && house.team(parent), leadId: lead?.personId ?? null }))
        .toSorted((a, b) => a.name.localeCompare(b.name)),
    );
    for (const person of people) expect(personV1.payload.parse(person)).toEqual(person);
    for (const team of teams) expect(teamV1.payload.parse(team)).toEqual(team);
  });

  it('changes nothing when it is imported again, and tells nothing', async () => {
    const before = (await api.told(house.organisationId)).length;
    const { body } = await api.importPeople(house.admin, file(...house.rows));
    expect(body).toMatchObject({ applied: true, repeated: false, counts: { new: 0, changed: 0, unchanged: 7, refused: 0, newTeams: 0, changedTeams: 0 } });
    expect(body.rows.every(({ changes }) => changes.length === 0)).toBe(true);
    expect((await api.told(house.organisationId)).length).toBe(before);
    expect(await api.sql('select distinct version from person where organisation_id = $1', [house.organisationId])).toEqual([{ version: 1 }]);
  });

  it('closes the membership of who moves on the day the next begins, and keeps it', async () => {
    await api.importPeople(house.admin, file(row('ada', 'Other', `${house.at('elsewhere')},,2026-02-02`)));
    const first = { team: 'Team', from: '2025-01-06', to: '2026-02-02' };
    expect(await periods(house.ada.personId)).toEqual([first, { team: 'Other', from: '2026-02-02', to: null }]);
    const [told] = (await toldPeople()).filter(({ version }) => version === 2);
    expect(told).toMatchObject({
      personId: house.ada.personId,
      memberships: [{ teamId: house.team('Team'), from: '2025-01-06', to: '2026-02-02' }, { teamId: house.team('Other'), from: '2026-02-02', to: null }],
    });
    // Without a day it is today, and only who moved is told.
    await api.importPeople(house.admin, file(row('ada', 'Team', `${house.at('lead')},,`)));
    const [{ today }] = (await api.sql<{ today: string }>(`select (now() at time zone 'UTC')::date::text as today`)) as [{ today: string }];
    expect(await periods(house.ada.personId)).toEqual([first, { team: 'Other', from: '2026-02-02', to: today }, { team: 'Team', from: today, to: null }]);
    expect((await toldPeople()).filter(({ version }) => version > 1).map(({ personId, version }) => [personId, version])).toEqual([[house.ada.personId, 2], [house.ada.personId, 3]]);
  });

  it('tells a new lead as a change of the team alone, at its next version', async () => {
    const before = (await api.told(house.organisationId)).length;
    await api.importPeople(house.admin, file(row('cleo', 'Other', `${house.at('lead')},,`)));
    expect((await api.told(house.organisationId)).slice(before)).toEqual([
      { teamId: house.team('Other'), version: 2, name: 'Other', parentTeamId: house.team('Division'), leadId: house.lead.personId },
    ]);
  });

  it('is what the events say, after many files', async () => {
    for (const rows of [
      [row('ada', 'Other', `${house.at('elsewhere')},,2026-02-02`), row('dan', 'Team', `${house.at('lead')},hr,`)],
      [row('dan', 'Search', `${house.at('lead')},engineer,2030-01-01`)],
      [row('ben', 'Search', `${house.at('ada')},,`), row('dan', 'Search', `${house.at('ada')},,2031-01-01`)],
    ]) expect((await api.importPeople(house.admin, file(...rows))).body.applied).toBe(true);
    const people = await latest(toldPeople(), ({ personId }) => personId);
    const teams = await latest(toldTeams(), ({ teamId }) => teamId);
    const kept = await api.sql<Person>(`
      select person_id as "personId", version, name, email, title, roles, active,
        coalesce((select json_agg(json_build_object('teamId', team_id, 'from', from_day, 'to', to_day) order by from_day) from membership m where m.person_id = p.person_id), '[]') as memberships
      from person p where organisation_id = $1`, [house.organisationId]);
    expect(kept.length).toBe(people.size);
    for (const person of kept) expect(people.get(person.personId)).toEqual(person);
    const keptTeams = await api.sql<Team>('select team_id as "teamId", version, name, parent_team_id as "parentTeamId", lead_id as "leadId" from team where organisation_id = $1', [house.organisationId]);
    expect(keptTeams.length).toBe(teams.size);
    for (const team of keptTeams) expect(teams.get(team.teamId)).toEqual(team);
  });
});

describe('an import', () => {
  it('is all or nothing when the database fails at the very end', async () => {
    const before = { people: await counted('person'), told: (await api.told(house.organisationId)).length };
    await api.sql(`create function fail() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$`);
    await api.sql('create trigger fail before insert on people_import for each row execute function fail()');
    const { status, body } = await api.importPeople(house.admin, file(row('new', 'Team', `${house.at('lead')},,`)));
    await api.sql('drop trigger fail on people_import; drop function fail()');
    expect(status).toBe(500);
    expect(body.message).not.toContain('disk');
    expect({ people: await counted('person'), told: (await api.told(house.organisationId)).length }).toEqual(before);
  });

  it('made twice at once under one id is made once', async () => {
    const query = `mode=apply&id=${v7()}`;
    const sent = file(...Array.from({ length: 20 }, (_, index) => row(`p${index}`, 'Team', `${house.at('lead')},,`)));
    const answers = await Promise.all([1, 2, 3].map(() => api.importPeople(house.admin, sent, query)));
    expect(answers.map(({ body }) => body.repeated).toSorted()).toEqual([false, true, true]);
    for (const { body } of answers) expect(body).toMatchObject({ applied: true, counts: { new: 20 } });
    expect((await toldPeople()).filter(({ email }) => /^p\d/.test(email)).length).toBe(20);
  });

  it('made while another runs is planned on what that one leaves: nobody is there twice, no version is told twice', async () => {
    const titled = (title: string) => file(...Array.from({ length: 30 }, (_, index) => `${house.at(`p${index}`)},P ${index},${title},Squad ${index % 3},${house.at('lead')},,2026-01-05`));
    const answers = await Promise.all(['One', 'Two', 'Three', 'Four'].map((title) => api.importPeople(house.admin, titled(title))));
    for (const { body } of answers) expect(body).toMatchObject({ applied: true, counts: { refused: 0 } });
    expect(answers.map(({ body }) => body.counts.new).toSorted()).toEqual([0, 0, 0, 30]);
    expect(await counted('person')).toBe(38);
    expect(await counted('team')).toBe(7);
    const versions = (await toldPeople()).filter(({ email }) => /^p\d/.test(email)).map(({ personId, version }) => `${personId} ${version}`);
    expect(versions.length).toBe(120);
    expect(new Set(versions).size).toBe(120);
  });

  it('waits for one that another instance of the service has under way, and one of another organisation does not', async () => {
    const other = await settle(api, `o${v7()}`);
    const before = (await api.told(house.organisationId)).length;
    let waiting: ReturnType<Api['importPeople']> | undefined;
    await api.whileHolding(`select pg_advisory_xact_lock(hashtextextended('people-import:' || '${house.organisationId}', 0))`, async () => {
      waiting = api.importPeople(house.admin, file(row('new', 'Team', `${house.at('lead')},,`)));
      expect((await api.importPeople(other.admin, [other.heading, ...other.rows].join('\n'))).body.applied).toBe(true);
      expect(await Promise.race([waiting.then(() => 'answered'), new Promise((resolve) => setTimeout(() => resolve('waits'), 500))])).toBe('waits');
      expect((await api.told(house.organisationId)).length).toBe(before);
    });
    expect((await waiting)?.body).toMatchObject({ applied: true, counts: { new: 1 } });
  });
});
