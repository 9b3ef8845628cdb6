import { CertificatesResolver } from './certifications/certificates.resolver.js';
import { ConversationListResolver } from './conversation/conversation-list.resolver.js';
import { ConversationResolver } from './conversation/conversation.resolver.js';
import { DisputesResolver } from './conversation/disputes.resolver.js';
import { CyclePlansResolver } from './cycles/cycle-plans.resolver.js';
import { CyclesResolver } from './cycles/cycles.resolver.js';
import { AnswerEvidenceResolver } from './evidence/answer-evidence.resolver.js';
import { EvidenceJudgingResolver } from './evidence/evidence-judging.resolver.js';
import { EvidenceWritingResolver } from './evidence/evidence-writing.resolver.js';
import { EvidenceResolver } from './evidence/evidence.resolver.js';
import { MayDecideResolver } from './evidence/may-decide.resolver.js';
import { FrameworksResolver } from './frameworks/frameworks.resolver.js';
import { HistoryResolver } from './history/history.resolver.js';
import { ManagerAssessmentResolver } from './manager-assessment/manager-assessment.resolver.js';
import { DeliveriesResolver } from './messages/deliveries.resolver.js';
import { NotificationsResolver } from './messages/notifications.resolver.js';
import { CycleParticipantsResolver } from './participants/cycle-participants.resolver.js';
import { ParticipantsResolver } from './participants/participants.resolver.js';
import { RatingHistoryResolver } from './ratings/rating-history.resolver.js';
import { RatingsResolver } from './ratings/ratings.resolver.js';
import { RemindNowResolver } from './reminders/remind-now.resolver.js';
import { PreviousAnswersResolver } from './self-assessment/previous-answers.resolver.js';
import { SelfAssessmentResolver } from './self-assessment/self-assessment.resolver.js';

/** Everything that makes this service's part of the schema; it is printed from these without a database. */
export const resolvers = [
  FrameworksResolver, CyclesResolver, CyclePlansResolver, ParticipantsResolver, CycleParticipantsResolver, SelfAssessmentResolver, PreviousAnswersResolver,
  ManagerAssessmentResolver, RatingsResolver, RatingHistoryResolver, ConversationResolver, ConversationListResolver, DisputesResolver, EvidenceResolver, EvidenceWritingResolver, EvidenceJudgingResolver,
  AnswerEvidenceResolver, MayDecideResolver,
  CertificatesResolver, HistoryResolver, NotificationsResolver, DeliveriesResolver, RemindNowResolver,
];
