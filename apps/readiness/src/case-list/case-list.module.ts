import { Module } from '@nestjs/common';
import { CaseListQueries } from './case-list.queries.js';
import { CaseListResolver } from './case-list.resolver.js';

@Module({ providers: [CaseListQueries, CaseListResolver] })
export class CaseListModule {}
