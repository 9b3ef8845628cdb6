import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { ParticipationArgs } from '../participants/participation-args.js';
import { ProposeAgreementInput, RemoveNoteInput, SaveNoteInput, SignAgreementInput } from './conversation-inputs.model.js';
import { ConversationPayload } from './conversation-refused.model.js';
import { Conversation } from './conversation.model.js';
import { ConversationQueries } from './conversation.queries.js';
import { KeepNotes } from './keep-notes.js';
import { ProposeAgreement } from './propose-agreement.js';
import { SignAgreement } from './sign-agreement.js';

@Resolver()
export class ConversationResolver {
  constructor(
    private readonly queries: ConversationQueries,
    private readonly proposing: ProposeAgreement,
    private readonly signing: SignAgreement,
    private readonly notes: KeepNotes,
  ) {}

  @Query(() => Conversation, {
    nullable: true,
    description: 'Both sides of a person in a cycle, and what comes of them; null: not revealed. To the person, who leads them today, and HR; FORBIDDEN otherwise.',
  })
  @Allow('signed-in')
  conversation(@CurrentViewer() viewer: Viewer, @Args() { cycleId, personId }: ParticipationArgs): Promise<Conversation | null> {
    return this.queries.of(viewer, cycleId, personId);
  }

  @Mutation(() => ConversationPayload, { description: 'The person or their manager says what both could agree on; a change takes both signatures back.' })
  @Allow('signed-in')
  proposeAgreement(@CurrentViewer() viewer: Viewer, @Args('input') input: ProposeAgreementInput): Promise<typeof ConversationPayload> {
    return this.proposing.execute(viewer, input);
  }

  @Mutation(() => ConversationPayload, { description: 'The person or their manager signs. The second signature makes it final, and agreed ratings of it.' })
  @Allow('signed-in')
  signAgreement(@CurrentViewer() viewer: Viewer, @Args('input') input: SignAgreementInput): Promise<typeof ConversationPayload> {
    return this.signing.execute(viewer, input);
  }

  @Mutation(() => ConversationPayload, { description: 'The person or their manager notes something down. The same id twice is once.' })
  @Allow('signed-in')
  saveNote(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveNoteInput): Promise<typeof ConversationPayload> {
    return this.notes.save(viewer, input);
  }

  @Mutation(() => ConversationPayload, { description: 'Removes one of the own notes.' })
  @Allow('signed-in')
  removeNote(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveNoteInput): Promise<typeof ConversationPayload> {
    return this.notes.remove(viewer, input);
  }
}
