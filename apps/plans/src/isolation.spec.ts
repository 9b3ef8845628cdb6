import { afterAll, beforeAll } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { catalogueBreachesAt, handlersWithoutAllow, undescribed } from '@waymark/testing';
import { openApi, type Api } from './testing/api.js';

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

describe('the rules of the house', () => {
  it('hold for every table, view, function, role and grant', async () => {
    expect(await catalogueBreachesAt(api.urls.owner, { service: 'plans' })).toEqual([]);
  });

  it('are kept by every handler, which says whom it lets in, and every part of the schema, which says what it means', () => {
    expect(handlersWithoutAllow(api.app)).toEqual([]);
    expect(undescribed(api.app.get(GraphQLSchemaHost).schema)).toEqual([]);
  });
});
