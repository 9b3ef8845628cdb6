import { CertificationsModule } from './certifications/certifications.module.js';
import { ConversationModule } from './conversation/conversation.module.js';
import { CyclesModule } from './cycles/cycles.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { FrameworksModule } from './frameworks/frameworks.module.js';
import { HistoryModule } from './history/history.module.js';
import { ManagerAssessmentModule } from './manager-assessment/manager-assessment.module.js';
import { MessagesModule } from './messages/messages.module.js';
import { ParticipantsModule } from './participants/participants.module.js';
import { ProofsModule } from './proofs/proofs.module.js';
import { RatingsModule } from './ratings/ratings.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { SelfAssessmentModule } from './self-assessment/self-assessment.module.js';

/** What assessments answers. */
export const features = [
  FrameworksModule, CyclesModule, ParticipantsModule, SelfAssessmentModule, ManagerAssessmentModule, RatingsModule, ConversationModule, EvidenceModule, CertificationsModule, ProofsModule, HistoryModule, MessagesModule, RemindersModule,
];
