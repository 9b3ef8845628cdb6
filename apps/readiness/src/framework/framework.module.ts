import { Module } from '@nestjs/common';
import { Frameworks } from './frameworks.js';

@Module({ providers: [Frameworks], exports: [Frameworks] })
export class FrameworkModule {}
