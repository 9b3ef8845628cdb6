import type { PayloadOf, personV1, teamV1 } from '@waymark/contracts';
import { TenantDatabase, dataSourceOptions, migrateService, provisionDatabase } from '@waymark/service-kit';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { Access, KeepKnownPerson, KeepKnownTeam, accessMigrations } from '../index.js';

type Person = PayloadOf<typeof personV1>;
type Team = PayloadOf<typeof teamV1>;
type Given<Payload, Key extends keyof Payload> = Partial<Payload> & Pick<Payload, Key>;

/** The projection in a database of its own, fed as a consumer would feed it. */
export async function openProjection() {
  const superuserUrl = process.env.TEST_POSTGRES_URL ?? '';
  const urls = await provisionDatabase({ superuserUrl, service: 'readiness', secret: 'test', database: `access_${v7().replaceAll('-', '')}` });
  await migrateService({ service: 'readiness', url: urls.owner, migrations: accessMigrations('readiness') });
  const source = await new DataSource(dataSourceOptions({ url: urls.app, pool: 4, entities: [], migrations: [] })).initialize();
  const database = new TenantDatabase(source);
  const [people, teams] = [new KeepKnownPerson(), new KeepKnownTeam()];
  const event = { id: v7(), topic: '', occurredAt: new Date() };
  const keyed = (organisationId: string, id: string) => ({ ...event, organisationId, key: `${organisationId}:${id}` });

  return {
    database,
    access: new Access(database),
    person: (organisationId: string, given: Given<Person, 'personId' | 'memberships'>) => {
      const payload: Person = { version: 1, name: 'Someone', email: 'someone@example.org', title: null, roles: ['engineer'], active: true, ...given };
      return database.transaction(organisationId, (manager) => people.handle({ ...keyed(organisationId, payload.personId), payload }, manager));
    },
    team: (organisationId: string, given: Given<Team, 'teamId' | 'leadId'>) => {
      const payload: Team = { version: 1, name: 'A team', parentTeamId: null, ...given };
      return database.transaction(organisationId, (manager) => teams.handle({ ...keyed(organisationId, payload.teamId), payload }, manager));
    },
    eraseByKey: (organisationId: string, kind: 'person' | 'team', id: string) =>
      database.transaction(organisationId, (manager) =>
        (kind === 'person' ? people : teams).handle({ ...keyed(organisationId, id), payload: null }, manager),
      ),
    count: async (organisationId: string, table: string, personId: string) => {
      const [row] = await database.select<{ count: number }>(organisationId, `select count(*)::int from ${table} where person_id = $1`, [personId]);
      return row?.count;
    },
    empty: async () => {
      const owner = await new DataSource({ type: 'postgres', url: urls.owner }).initialize();
      await owner.createQueryRunner().query('truncate known_person, known_membership, known_team, erased_person');
      await owner.destroy();
    },
    close: () => source.destroy(),
  };
}

export type Projection = Awaited<ReturnType<typeof openProjection>>;
