import { Module } from '@nestjs/common';
import { FrameworkModule } from '../framework/framework.module.js';
import { RewriteStandings } from './rewrite-standings.js';

@Module({ imports: [FrameworkModule], providers: [RewriteStandings], exports: [RewriteStandings] })
export class StandingModule {}
