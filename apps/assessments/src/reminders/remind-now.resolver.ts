import { Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { RemindNowPayload } from './remind-now.model.js';
import { RemindNow } from './remind-now.js';

@Resolver()
export class RemindNowResolver {
  constructor(private readonly reminding: RemindNow) {}

  @Mutation(() => RemindNowPayload, {
    description: 'HR: has people told by e-mail now of what waits for them, whatever hour and day it is for them; nothing that they were told before, and nobody who was told today. Once in ten minutes.',
  })
  @Allow('hr')
  remindNow(@CurrentViewer() viewer: Viewer): Promise<typeof RemindNowPayload> {
    return this.reminding.execute(viewer);
  }
}
