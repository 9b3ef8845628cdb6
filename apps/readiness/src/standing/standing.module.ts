import { Module } from '@nestjs/common';
import { FrameworkModule } from '../framework/framework.module.js';
import { MeasuresInForce } from './measures.js';
import { RewriteStandings } from './rewrite-standings.js';

@Module({ imports: [FrameworkModule], providers: [MeasuresInForce, RewriteStandings], exports: [MeasuresInForce, RewriteStandings] })
export class StandingModule {}
