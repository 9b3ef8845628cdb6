import { Module } from '@nestjs/common';
import { RevealModule } from '../reveal/reveal.module.js';
import { PreviousAnswersQueries } from './previous-answers.queries.js';
import { PreviousAnswersResolver } from './previous-answers.resolver.js';
import { SaveSelfAssessmentDraft } from './save-self-assessment-draft.js';
import { SelfAssessmentQueries } from './self-assessment.queries.js';
import { SelfAssessmentResolver } from './self-assessment.resolver.js';
import { SubmitSelfAssessment } from './submit-self-assessment.js';

@Module({ imports: [RevealModule], providers: [SelfAssessmentQueries, SaveSelfAssessmentDraft, SubmitSelfAssessment, SelfAssessmentResolver, PreviousAnswersQueries, PreviousAnswersResolver] })
export class SelfAssessmentModule {}
