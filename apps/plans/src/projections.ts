import { accessProjections } from '@waymark/access';

/**
 * Tables that are made of events and of nothing else, so that a rebuild empties them. Plans, templates and what people agreed on are not: nothing
 * brings those back; nor is what readiness said over time and settings of before, of which their topics keep the latest alone: heard again they come out the same.
 */
export const projections = [
  ...accessProjections,
  'promotion_case', 'framework_version', 'cycle', 'scored', 'revealed_ratings', 'dispute', 'accepted_evidence', 'withdrawn_evidence', 'certificate', 'removed_certificate',
];
