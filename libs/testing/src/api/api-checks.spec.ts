import { afterAll, beforeAll } from '@jest/globals';
import { Controller, Get, Module, Sse, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { Allow } from '@waymark/service-kit';
import { buildSchema } from 'graphql';
import { handlers, handlersWithoutAllow } from './handlers-without-allow.js';
import { undescribed } from './undescribed.js';

describe('the check of a schema', () => {
  const described = `
    "Each." type Thing { "Its id." id: ID! "Its parts." parts("How many." first: Int): [Thing!]! "Its colour." colour: Colour! }
    "Some." enum Colour { "As the sky." BLUE }
    "What to change." input ChangeInput { "Which." id: ID! }
    "Either." union Answer = Thing
    "A day." scalar Day
    type Query { "All." things: [Thing!]! "When." day: Day }
    type Mutation { "Changes it." change(input: ChangeInput!): Answer! }`;

  it('finds nothing where everything says what it means', () => {
    expect(undescribed(buildSchema(described))).toEqual([]);
  });

  it.each([
    ['"Each." type', 'type', 'Thing'],
    ['"Its id." id: ID! "Its parts."', 'id: ID! "Its parts."', 'Thing.id'],
    ['"Its id." id: ID! "Its parts."', '" " id: ID! "Its parts."', 'Thing.id'],
    ['"How many."', '', 'Thing.parts(first)'],
    ['"Some."', '', 'Colour'],
    ['"As the sky."', '', 'Colour.BLUE'],
    ['"What to change."', '', 'ChangeInput'],
    ['"Which."', '', 'ChangeInput.id'],
    ['"Either."', '', 'Answer'],
    ['"A day."', '', 'Day'],
    ['"All."', '', 'Query.things'],
    ['"Changes it."', '', 'Mutation.change'],
  ])('names what lost its %s', (text, without, name) => {
    expect(undescribed(buildSchema(described.replace(text, without)))).toEqual([name]);
  });
});

// Under another name, for the linter knows these by theirs and would refuse what is left out here on purpose.
const silent = { Get, Sse, Query, Mutation, ResolveField, ResolveReference };

@Controller('things')
class Routes {
  @Get() @Allow('hr', 'admin') open(): string { return ''; }
  @silent.Get('silent') silentRoute(): string { return ''; }
  @silent.Sse('events') silentEvents(): void { return; }
}

@Resolver('Thing')
class Resolvers {
  @Query(() => String) @Allow('signed-in') open(): string { return ''; }
  @silent.Query(() => String) silentQuery(): string { return ''; }
  @silent.Mutation(() => String) silentMutation(): string { return ''; }
  @silent.ResolveField(() => String) silentField(): string { return ''; }
  @silent.ResolveReference() silentReference(): string { return ''; }
  notAHandler(): string { return ''; }
}

class Inherits extends Resolvers {}

@Module({ controllers: [Routes], providers: [Resolvers, { provide: 'by value', useValue: 1 }, { provide: Inherits, useClass: Inherits }] })
class Api {}

describe('the check of handlers', () => {
  let app: INestApplicationContext;
  beforeAll(async () => {
    app = await NestFactory.createApplicationContext(Api, { logger: false });
  });
  afterAll(() => app.close());

  it('knows whom each lets in', () => {
    expect(handlers(app).get('Routes.open')).toEqual(['hr', 'admin']);
    expect(handlers(app).get('Resolvers.open')).toEqual(['signed-in']);
    expect(handlers(app).has('Resolvers.notAHandler')).toBe(false);
  });

  it('names every route, query, mutation, field and reference that does not say, inherited ones included', () => {
    const unsaid = ['silentField', 'silentMutation', 'silentQuery', 'silentReference'];
    expect(handlersWithoutAllow(app)).toEqual([
      ...unsaid.map((name) => `Inherits.${name}`), ...unsaid.map((name) => `Resolvers.${name}`), 'Routes.silentEvents', 'Routes.silentRoute',
    ]);
  });
});
