import { accessProjections } from '@waymark/access';

/** Tables that are made of events and of nothing else, so that a rebuild empties them. Promotion cases, settings and the log of exports are not: nothing brings those back. */
export const projections = [
  ...accessProjections,
  'framework_version', 'framework_track', 'cycle', 'revealed_ratings', 'accepted_evidence', 'withdrawn_evidence', 'dispute', 'track_standing', 'decayed_standing', 'told_standing', 'development_plan',
];
