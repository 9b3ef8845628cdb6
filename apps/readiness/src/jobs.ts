import type { Type } from '@nestjs/common';
import type { Job } from '@waymark/service-kit';
import { RevealDueVotes } from './cases/reveal-due-votes.js';
import { FadeStandings } from './nightly/fade-standings.js';
import { RescoreOrganisation } from './standing/rescore-everyone.js';

/** What readiness does that no request waits for. */
export const jobs = [RescoreOrganisation as Type<Job>, FadeStandings, RevealDueVotes];
