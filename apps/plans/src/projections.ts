import { accessProjections } from '@waymark/access';

/** Tables that are made of events and of nothing else, so that a rebuild empties them. Plans, templates and what people agreed on are not: nothing brings those back. */
export const projections = [
  ...accessProjections,
  'promotion_case', 'framework_version', 'cycle', 'scoring_settings', 'scored', 'told_readiness', 'revealed_ratings', 'dispute', 'accepted_evidence', 'withdrawn_evidence', 'certificate', 'removed_certificate',
];
