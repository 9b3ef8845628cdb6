import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { AnswerMentoring } from './answer-mentoring.js';
import { AskMentor } from './ask-mentor.js';
import { MentorsQueries } from './mentors.queries.js';
import { MentorSuggestion, MentorSuggestionsArgs } from './mentor-offer.model.js';
import { AnswerMentoringInput, AskMentorInput, EndMentoringInput, Mentoring, MentoringsArgs } from './mentoring.model.js';
import { MentoringPayload } from './mentoring-refused.model.js';

@Resolver()
export class MentorsResolver {
  constructor(
    private readonly queries: MentorsQueries,
    private readonly asking: AskMentor,
    private readonly answering: AnswerMentoring,
  ) {}

  @Query(() => [MentorSuggestion], { description: 'Who could be asked for an item, the one with fewest to mentor first; at most 12. To the person and who leads them; FORBIDDEN otherwise.' })
  @Allow('signed-in')
  mentorSuggestions(@CurrentViewer() viewer: Viewer, @Args() args: MentorSuggestionsArgs): Promise<MentorSuggestion[]> {
    return this.queries.suggestions(viewer, args);
  }

  @Query(() => [Mentoring], { description: 'Who mentors, mentored, or was asked to mentor a person; what goes on first, at most 200. To the person, who leads them today, and HR; FORBIDDEN otherwise.' })
  @Allow('signed-in')
  mentorings(@CurrentViewer() viewer: Viewer, @Args() { personId }: MentoringsArgs): Promise<Mentoring[]> {
    return this.queries.mentorings(viewer, personId);
  }

  @Query(() => [Mentoring], { description: 'Whom the viewer mentors, mentored, or was asked to; what goes on first, at most 200.' })
  @Allow('signed-in')
  mentees(@CurrentViewer() viewer: Viewer): Promise<Mentoring[]> {
    return this.queries.mentees(viewer);
  }

  @Mutation(() => MentoringPayload, { description: 'The person or who leads them asks somebody who is suggested.' })
  @Allow('signed-in')
  askMentor(@CurrentViewer() viewer: Viewer, @Args('input') input: AskMentorInput): Promise<typeof MentoringPayload> {
    return this.asking.execute(viewer, input);
  }

  @Mutation(() => MentoringPayload, { description: 'Who was asked accepts or declines.' })
  @Allow('signed-in')
  answerMentoring(@CurrentViewer() viewer: Viewer, @Args('input') input: AnswerMentoringInput): Promise<typeof MentoringPayload> {
    return this.answering.execute(viewer, input);
  }

  @Mutation(() => MentoringPayload, { description: 'Either of the two, or who leads the one who is mentored, ends it, or takes the request back.' })
  @Allow('signed-in')
  endMentoring(@CurrentViewer() viewer: Viewer, @Args('input') input: EndMentoringInput): Promise<typeof MentoringPayload> {
    return this.answering.end(viewer, input);
  }
}
