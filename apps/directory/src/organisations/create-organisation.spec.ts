import { afterAll, beforeAll } from '@jest/globals';
import { organisationV1, personV1 } from '@waymark/contracts';
import { v7 } from 'uuid';
import { openApi, password, type Api } from '../testing/api.js';
import { CreateOrganisation, type CreateOrganisationInput } from './create-organisation.js';

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const create = (more: Partial<CreateOrganisationInput> = {}) =>
  api.app.get(CreateOrganisation).execute({ name: ' Northwind ', adminName: ' Root ', adminEmail: ' Root@Northwind.Example ', password, ...more });
const organisations = async () => (await api.sql<{ count: number }>('select count(*)::int as count from organisation'))[0]?.count;

describe('making an organisation', () => {
  it('makes it with an admin who can sign in, and tells of both', async () => {
    const { organisationId, adminId } = await create();
    expect(await api.told(organisationId, organisationV1.topic)).toEqual([{ organisationId, version: 1, name: 'Northwind' }]);
    expect(await api.told(organisationId, personV1.topic)).toEqual([
      { personId: adminId, version: 1, name: 'Root', email: 'root@northwind.example', title: null, roles: ['admin'], active: true, memberships: [] },
    ]);
    expect((await api.told(organisationId)).length).toBe(2);
    expect((await api.internal('POST sessions', { email: 'root@northwind.example', password })).status).toBe(201);
  });

  it('again under one id makes nothing, also at once; under the id of another it is a mistake', async () => {
    const organisationId = v7();
    const made = await Promise.all([1, 2, 3].map(() => create({ organisationId })));
    expect(new Set(made.map(({ adminId }) => adminId)).size).toBe(1);
    expect(await create({ organisationId })).toEqual(made[0]);
    expect((await api.told(organisationId)).length).toBe(2);
    await expect(create({ organisationId, name: 'Another' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(create({ organisationId, adminEmail: 'eve@northwind.example' })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it.each<[string, Partial<CreateOrganisationInput>]>([
    ['without a name', { name: ' ' }], ['with an e-mail that is none', { adminEmail: 'root' }], ['with a short password', { password: 'short' }], ['with the e-mail as the password', { password: 'root@northwind.example' }],
  ])('is refused %s, and makes nothing', async (_what, more) => {
    const before = await organisations();
    await expect(create(more)).rejects.toThrow();
    expect(await organisations()).toBe(before);
  });
});
