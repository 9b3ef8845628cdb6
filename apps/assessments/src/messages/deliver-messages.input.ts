export const deliverMessages = 'deliver-messages';

/** Messages of one job: they travel one after the other, and what one of them meets keeps none of the others. */
export const mostAtOnce = 50;

export interface DeliverMessagesInput {
  readonly organisationId: string;
  readonly messageIds: readonly string[];
}
