/** An event as a transport carries it; nothing of it has been parsed. */
export interface EventRow {
  readonly id: string;
  readonly topic: string;
  readonly organisationId: string;
  readonly key: string;
  readonly occurredAt: Date;
  readonly payload: unknown;
}
