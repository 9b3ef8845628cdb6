/** How events get from the outboxes to the handlers of one group. Both kinds pass one conformance suite. */
export interface EventTransport {
  start(): Promise<void>;
  /** What is under way ends and is stored; nothing more begins. */
  stop(): Promise<void>;
  /** Why this process hears nothing now; null when it does. */
  failing(): string | null;
  /** The group begins again at the start of everything; its inbox is forgotten by whoever empties its projections. Only while stopped. */
  rewind(): Promise<void>;
}
