import { Module } from '@nestjs/common';
import { ChangeScoringSettings } from './change-scoring-settings.js';
import { ScoringSettingsQueries } from './scoring-settings.queries.js';
import { ScoringSettingsResolver } from './scoring-settings.resolver.js';

@Module({ providers: [ChangeScoringSettings, ScoringSettingsQueries, ScoringSettingsResolver] })
export class ScoringSettingsModule {}
