import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { ImportHistoryInput, ImportHistoryPayload } from './history.model.js';
import { ImportHistory } from './import-history.js';

@Resolver()
export class HistoryResolver {
  constructor(private readonly importing: ImportHistory) {}

  @Mutation(() => ImportHistoryPayload, {
    description: "HR: closed past cycles with self and manager ratings, evidence and certificates, as from a spreadsheet's history. All or nothing.",
  })
  @Allow('hr')
  importHistory(@CurrentViewer() viewer: Viewer, @Args('input') { document }: ImportHistoryInput): Promise<typeof ImportHistoryPayload> {
    return this.importing.execute(viewer, document);
  }
}
