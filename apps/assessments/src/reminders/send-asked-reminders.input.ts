export const sendAskedReminders = 'send-asked-reminders';

export interface SendAskedRemindersInput {
  readonly organisationId: string;
  /** As though it were then; what HR asks for has none. */
  readonly at?: string;
}
