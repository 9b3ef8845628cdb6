import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { KeepNotes } from './keep-notes.js';
import { PlanTalk, PlanTalkArgs } from './plan-talk.model.js';
import { RecordTalk } from './record-talk.js';
import { RemoveTalkNoteInput, SaveTalkNoteInput, TalkNote } from './talk-note.model.js';
import { TalkNotePayload, TalkPayload } from './talk-refused.model.js';
import { RecordedTalkInput, RecordTalkInput } from './talk.model.js';
import { TalksQueries } from './talks.queries.js';

@Resolver()
export class TalksResolver {
  constructor(
    private readonly queries: TalksQueries,
    private readonly recording: RecordTalk,
    private readonly notes: KeepNotes,
  ) {}

  @Query(() => PlanTalk, { description: 'What changed since the last talk, what is due and stuck, and what was noted. To the person, who leads them today, and HR; FORBIDDEN otherwise.' })
  @Allow('signed-in')
  planTalk(@CurrentViewer() viewer: Viewer, @Args() { personId }: PlanTalkArgs): Promise<PlanTalk> {
    return this.queries.of(viewer, personId);
  }

  @Query(() => [TalkNote], { description: 'What the viewer noted about a person for themselves, whoever leads that person by now; the newest first, at most 200.' })
  @Allow('signed-in')
  ownTalkNotes(@CurrentViewer() viewer: Viewer, @Args() { personId }: PlanTalkArgs): Promise<TalkNote[]> {
    return this.queries.ownNotes(viewer, personId);
  }

  @Mutation(() => TalkPayload, { description: 'The person or who leads them says on which day they talked. Where the other said so already it is confirmed.' })
  @Allow('signed-in')
  recordTalk(@CurrentViewer() viewer: Viewer, @Args('input') input: RecordTalkInput): Promise<typeof TalkPayload> {
    return this.recording.execute(viewer, input);
  }

  @Mutation(() => TalkPayload, { description: 'The side that did not record it says so too.' })
  @Allow('signed-in')
  confirmTalk(@CurrentViewer() viewer: Viewer, @Args('input') input: RecordedTalkInput): Promise<typeof TalkPayload> {
    return this.recording.confirm(viewer, input);
  }

  @Mutation(() => TalkPayload, { description: 'Who recorded it takes it back, as long as nobody confirmed it.' })
  @Allow('signed-in')
  takeBackTalk(@CurrentViewer() viewer: Viewer, @Args('input') input: RecordedTalkInput): Promise<typeof TalkPayload> {
    return this.recording.takeBack(viewer, input);
  }

  @Mutation(() => TalkNotePayload, { description: 'The person or who leads them writes a note, or changes one of their own.' })
  @Allow('signed-in')
  saveTalkNote(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveTalkNoteInput): Promise<typeof TalkNotePayload> {
    return this.notes.save(viewer, input);
  }

  @Mutation(() => Boolean, { description: 'An author removes a note of theirs.' })
  @Allow('signed-in')
  removeTalkNote(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveTalkNoteInput): Promise<boolean> {
    return this.notes.remove(viewer, input);
  }
}
