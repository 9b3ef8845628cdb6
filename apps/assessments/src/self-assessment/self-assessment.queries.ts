import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { validate } from 'uuid';
import { asAuthor } from '../transactions/as-author.js';
import { readOwn } from './own-self-assessment.js';
import type { SelfAssessment } from './self-assessment.model.js';

@Injectable()
export class SelfAssessmentQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** The viewer's own in a cycle, open or closed; null without such a cycle. Nobody else's can be asked for. */
  async own(viewer: Viewer, cycleId: string): Promise<SelfAssessment | null> {
    if (!validate(cycleId)) return null;
    return asAuthor(this.database, viewer, (manager) => readOwn(manager, viewer, cycleId));
  }
}
