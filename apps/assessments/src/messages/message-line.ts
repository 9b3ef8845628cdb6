/** Who is missing in a team; never of fewer than five people. */
export interface TeamMissing {
  readonly teamId: string;
  readonly people: number;
  readonly missing: number;
}

/** People who are late, for whoever stands above: the first of them, at most 20, and how many they are. */
interface Late {
  readonly cycleId: string;
  readonly dueAt: string;
  readonly personIds: readonly string[];
  readonly people: number;
}

/** One thing that a message says. Instants as ISO texts, days as YYYY-MM-DD. */
export type MessageLine =
  /** To a person of themselves, to a lead of people to rate, whom `people` counts. */
  | { readonly reason: 'self_due' | 'self_overdue'; readonly cycleId: string; readonly dueAt: string }
  | { readonly reason: 'ratings_due' | 'ratings_overdue'; readonly cycleId: string; readonly dueAt: string; readonly people: number }
  /** What was agreed with the recipient waits for their signature. */
  | { readonly reason: 'agreement_waits'; readonly cycleId: string }
  /** What was agreed with so many people waits for the signature of the recipient, who leads them. */
  | { readonly reason: 'agreements_wait'; readonly cycleId: string; readonly people: number }
  | { readonly reason: 'evidence_waits'; readonly items: number }
  /** To a member of a panel whose vote is missing; of whose case it is, nothing. */
  | { readonly reason: 'vote_asked' | 'vote_due'; readonly caseId: string; readonly dueAt: string }
  /** To the person of a case, of which something was decided; never what. */
  | { readonly reason: 'case_told'; readonly caseId: string }
  /** To whoever leads them, and HR: promotion cases wait for the recipient. The case, where it is one. */
  | { readonly reason: 'cases_wait'; readonly items: number; readonly caseId: string | null }
  | { readonly reason: 'certificate_expires' | 'certificate_expired'; readonly certificateId: string; readonly expiresOn: string }
  /** To whoever leads them, or HR where nobody does: these people are late with their self-assessment, or with rating their people. */
  | ({ readonly reason: 'escalated_self' | 'escalated_ratings' } & Late)
  /** To the organisation, by webhook: no person in it. */
  | { readonly reason: 'cycle_opened' | 'cycle_closed'; readonly cycleId: string }
  /** `missing` of all; null where fewer than five people would show in it. At most 20 teams, most missing first. */
  | { readonly reason: 'cycle_due'; readonly cycleId: string; readonly dueAt: string; readonly what: 'self' | 'ratings'; readonly missing: number | null; readonly teams: readonly TeamMissing[] }
  | { readonly reason: 'test' };
