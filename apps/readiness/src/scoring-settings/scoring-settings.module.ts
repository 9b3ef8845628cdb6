import { Module } from '@nestjs/common';
import { StandingModule } from '../standing/standing.module.js';
import { ChangeScoringSettings } from './change-scoring-settings.js';
import { ScoringSettingsQueries } from './scoring-settings.queries.js';
import { ScoringSettingsResolver } from './scoring-settings.resolver.js';

@Module({ imports: [StandingModule], providers: [ChangeScoringSettings, ScoringSettingsQueries, ScoringSettingsResolver] })
export class ScoringSettingsModule {}
