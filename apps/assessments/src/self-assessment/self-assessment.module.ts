import { Module } from '@nestjs/common';
import { RatingsModule } from '../ratings/ratings.module.js';
import { SaveSelfAssessmentDraft } from './save-self-assessment-draft.js';
import { SelfAssessmentQueries } from './self-assessment.queries.js';
import { SelfAssessmentResolver } from './self-assessment.resolver.js';
import { SubmitSelfAssessment } from './submit-self-assessment.js';

@Module({ imports: [RatingsModule], providers: [SelfAssessmentQueries, SaveSelfAssessmentDraft, SubmitSelfAssessment, SelfAssessmentResolver] })
export class SelfAssessmentModule {}
