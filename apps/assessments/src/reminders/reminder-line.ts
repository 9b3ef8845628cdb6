/** A cycle that a line is about. */
interface OfCycle {
  readonly cycleId: string;
  readonly cycleName: string;
}

/** Until when. Instants are ISO texts in UTC: lines are kept as JSON. */
interface Due extends OfCycle {
  readonly dueAt: string;
}

/** Who is overdue, for whoever leads them, or HR where nobody does. Ids and no names: who is erased before it is sent is in no mail. */
interface Escalated extends Due {
  /** The first of them, at most 20. */
  readonly personIds: readonly string[];
  /** How many they are. */
  readonly people: number;
}

/** One thing that a person is reminded of: that it is due, never what anybody said. */
export type ReminderLine =
  /** One's own self-assessment; `days` are calendar days from today where one is, 0 today. */
  | (Due & { readonly reason: 'self_due'; readonly days: number })
  | (Due & { readonly reason: 'self_overdue' })
  /** Ratings of so many people whom one leads. */
  | (Due & { readonly reason: 'ratings_due'; readonly days: number; readonly people: number })
  | (Due & { readonly reason: 'ratings_overdue'; readonly people: number })
  /** What was agreed about oneself waits for one's signature. */
  | (OfCycle & { readonly reason: 'own_agreement_waits' })
  /** The same about so many people whom one leads. */
  | (OfCycle & { readonly reason: 'agreements_wait'; readonly people: number })
  /** So many pieces of evidence wait for one's decision. */
  | { readonly reason: 'evidence_waits'; readonly items: number }
  /** `expiresOn` is a day, YYYY-MM-DD. */
  | { readonly reason: 'certificate_expires'; readonly certificateId: string; readonly certification: string; readonly expiresOn: string; readonly days: number }
  | { readonly reason: 'certificate_expired'; readonly certificateId: string; readonly certification: string; readonly expiresOn: string }
  /** Their self-assessments. */
  | (Escalated & { readonly reason: 'escalated_self' })
  /** Leads who have not rated their people. */
  | (Escalated & { readonly reason: 'escalated_ratings' });

/** How many of a team are missing. */
export interface TeamCount {
  readonly teamName: string;
  readonly people: number;
  readonly missing: number;
}

/** What an organisation's channel is told: of cycles, never of a person, and no count of fewer than five people. */
export type AnnouncementLine =
  | (OfCycle & { readonly reason: 'cycle_opened'; readonly selfDueAt: string; readonly managerDueAt: string; readonly closesAt: string; readonly rates: boolean })
  /** `missing` of all; null: too few people to say. Teams of five or more, at most 20, most missing first. */
  | (Due & { readonly reason: 'cycle_due'; readonly side: 'self' | 'manager'; readonly days: number; readonly missing: number | null; readonly teams: readonly TeamCount[] })
  | (OfCycle & { readonly reason: 'cycle_closed'; readonly closedAt: string });
