import { Args, ArgsType, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { ExportConnection } from './export.model.js';
import { ExportsQueries } from './exports.queries.js';

@ArgsType()
class ExportsPage {
  @Field(() => Int, { defaultValue: 20, description: 'On the page, 1 to 100.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'The cursor after which the page begins.' })
  after?: string | null;
}

@Resolver()
export class ExportsResolver {
  constructor(private readonly queries: ExportsQueries) {}

  @Query(() => ExportConnection, { description: 'HR: every report that somebody took with them, newest first.' })
  @Allow('hr')
  exports(@CurrentViewer() { organisationId }: Viewer, @Args() page: ExportsPage): Promise<ExportConnection> {
    return this.queries.page(organisationId, page);
  }
}
