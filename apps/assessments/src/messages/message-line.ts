/** Who is missing in a team; never of fewer than five people. */
export interface TeamMissing {
  readonly teamId: string;
  readonly people: number;
  readonly missing: number;
}

/** One thing that a message says. Instants as ISO texts, days as YYYY-MM-DD. */
export type MessageLine =
  /** To a person of themselves, to a lead of people to rate, whom `people` counts. */
  | { readonly reason: 'self_due' | 'self_overdue'; readonly cycleId: string; readonly dueAt: string }
  | { readonly reason: 'ratings_due' | 'ratings_overdue'; readonly cycleId: string; readonly dueAt: string; readonly people: number }
  /** An agreement waits for the recipient's signature: with this person, or null where it is their own. */
  | { readonly reason: 'agreement_waits'; readonly cycleId: string; readonly personId: string | null }
  | { readonly reason: 'evidence_waits'; readonly items: number }
  | { readonly reason: 'certificate_expires' | 'certificate_expired'; readonly certificateId: string; readonly expiresOn: string }
  /** To whoever stands above: this person is late with their self-assessment, or with rating their people. */
  | { readonly reason: 'escalated_self' | 'escalated_ratings'; readonly cycleId: string; readonly dueAt: string; readonly personId: string }
  /** To the organisation, by webhook: no person in it. */
  | { readonly reason: 'cycle_opened' | 'cycle_closed'; readonly cycleId: string }
  | { readonly reason: 'cycle_due'; readonly cycleId: string; readonly dueAt: string; readonly what: 'self' | 'ratings'; readonly missing: number; readonly teams: readonly TeamMissing[] }
  | { readonly reason: 'test' };
