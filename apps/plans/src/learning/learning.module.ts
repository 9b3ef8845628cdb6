import { Module } from '@nestjs/common';
import { LearningQueries } from './learning.queries.js';
import { LearningResolver } from './learning.resolver.js';
import { WriteLearning } from './write-learning.js';

@Module({ providers: [LearningQueries, WriteLearning, LearningResolver] })
export class LearningModule {}
