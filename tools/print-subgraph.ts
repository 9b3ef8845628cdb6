// `node tools/print-subgraph.ts directory`: the schema of one built service, from its resolvers, without a database.
// A process for each: Nest keeps what it knows of types once per process.
import 'reflect-metadata';
import { join } from 'node:path';
import { printSubgraphSchema } from '@apollo/subgraph';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { CalendarDate } from '@waymark/service-kit';
import { lexicographicSortSchema } from 'graphql';
import { root } from './house/paths.ts';

const service = process.argv[2] ?? '';
const { resolvers } = (await import(join(root, 'apps', service, 'dist', 'resolvers.js'))) as { resolvers: Type[] };
const nest = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error', 'warn'] });
const schema = await nest.get(GraphQLSchemaFactory).create(resolvers, [CalendarDate]);
await nest.close();

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: ["@key"])`;
process.stdout.write(`${link}\n\n${printSubgraphSchema(lexicographicSortSchema(schema)).trim()}\n`);
