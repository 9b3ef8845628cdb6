import { Module } from '@nestjs/common';
import { FrameworkQueries } from './frameworks.queries.js';
import { FrameworksResolver } from './frameworks.resolver.js';
import { PublishFramework } from './publish-framework.js';

@Module({ providers: [FrameworkQueries, PublishFramework, FrameworksResolver] })
export class FrameworksModule {}
