import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { ChangeScoringSettings } from './change-scoring-settings.js';
import { ChangeScoringSettingsInput, ChangeScoringSettingsPayload, ScoringSettingsVersion } from './scoring-settings.model.js';
import { ScoringSettingsQueries } from './scoring-settings.queries.js';

@Resolver()
export class ScoringSettingsResolver {
  constructor(
    private readonly queries: ScoringSettingsQueries,
    private readonly changing: ChangeScoringSettings,
  ) {}

  @Query(() => ScoringSettingsVersion, { description: 'The settings of the formula in force. The formula is open: everybody may read it.' })
  @Allow('signed-in')
  scoringSettings(@CurrentViewer() viewer: Viewer): Promise<ScoringSettingsVersion> {
    return this.queries.inForce(viewer.organisationId);
  }

  @Query(() => [ScoringSettingsVersion], { description: 'Every version there was, newest first, with who decided it and why.' })
  @Allow('signed-in')
  scoringSettingsVersions(@CurrentViewer() viewer: Viewer): Promise<ScoringSettingsVersion[]> {
    return this.queries.all(viewer.organisationId);
  }

  @Mutation(() => ChangeScoringSettingsPayload, {
    description: 'HR and admin: other settings from now on. What was scored before keeps its settings; everyone is scored anew from this instant.',
  })
  @Allow('hr', 'admin')
  changeScoringSettings(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeScoringSettingsInput): Promise<typeof ChangeScoringSettingsPayload> {
    return this.changing.execute(viewer, input);
  }
}
