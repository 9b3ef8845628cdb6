import { Module } from '@nestjs/common';
import { RevealModule } from '../reveal/reveal.module.js';
import { ManagerAssessmentQueries } from './manager-assessment.queries.js';
import { ManagerAssessmentResolver } from './manager-assessment.resolver.js';
import { SaveManagerRatings } from './save-manager-ratings.js';
import { SubmitManagerAssessment } from './submit-manager-assessment.js';

@Module({ imports: [RevealModule], providers: [ManagerAssessmentQueries, SaveManagerRatings, SubmitManagerAssessment, ManagerAssessmentResolver] })
export class ManagerAssessmentModule {}
