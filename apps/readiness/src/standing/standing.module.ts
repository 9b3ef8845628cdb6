import { Module } from '@nestjs/common';
import { FrameworkModule } from '../framework/framework.module.js';
import { MeasuresInForce } from './measures.js';
import { RescoreEveryone } from './rescore-everyone.js';
import { RewriteStandings } from './rewrite-standings.js';
import { TellStandings } from './tell-standings.js';

@Module({ imports: [FrameworkModule], providers: [MeasuresInForce, RewriteStandings, RescoreEveryone, TellStandings], exports: [MeasuresInForce, RewriteStandings, RescoreEveryone, TellStandings] })
export class StandingModule {}
