import { Module } from '@nestjs/common';
import { TeamMatrices } from './team-matrix.js';
import { TeamMatrixQueries } from './team-matrix.queries.js';
import { TeamMatrixResolver } from './team-matrix.resolver.js';

@Module({ providers: [TeamMatrices, TeamMatrixQueries, TeamMatrixResolver] })
export class TeamMatrixModule {}
