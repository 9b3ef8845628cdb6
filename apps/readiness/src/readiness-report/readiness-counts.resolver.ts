import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, Instant, type Viewer } from '@waymark/service-kit';
import { asOfNow } from '../exports/report-question.js';
import { ReadinessCounts } from './readiness-counts.model.js';
import { ReadinessReports } from './readiness-report.js';

@ArgsType()
class ReadinessCountsArgs {
  @Field(() => ID, { nullable: true, description: 'Of this team and those beneath; of the whole organisation when left out.' })
  teamId?: string | null;

  @Field(() => Instant, { nullable: true, description: 'The instant to look at; now when left out.' })
  asOf?: Date | null;
}

@Resolver()
export class ReadinessCountsResolver {
  constructor(private readonly reports: ReadinessReports) {}

  @Query(() => ReadinessCounts, { description: 'HR: how many are how ready for each track, the same as in the report. NOT_FOUND for a team that does not exist.' })
  @Allow('hr')
  readinessCounts(@CurrentViewer() viewer: Viewer, @Args() { teamId = null, asOf }: ReadinessCountsArgs): Promise<ReadinessCounts> {
    return this.reports.count(viewer, { asOf: asOfNow(asOf), trackId: null, teamId });
  }
}
