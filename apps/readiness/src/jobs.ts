import type { Type } from '@nestjs/common';
import type { Job } from '@waymark/service-kit';
import { FadeStandings } from './nightly/fade-standings.js';
import { RescoreOrganisation } from './standing/rescore-everyone.js';

/** What readiness does that no request waits for. */
export const jobs = [RescoreOrganisation as Type<Job>, FadeStandings];
