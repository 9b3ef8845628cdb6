export const deliverMessage = 'deliver-message';

export interface DeliverMessageInput {
  readonly organisationId: string;
  readonly messageId: string;
}
