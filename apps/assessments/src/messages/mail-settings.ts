/** How messages leave this house, by its settings. */
export class MailSettings {
  constructor(
    /** With what signs in there; null: this house sends no e-mail. */
    readonly smtpUrl: string | null,
    /** `Name <address>` or an address alone. */
    readonly from: string,
    /** Where people open this house; links lead there. Ends without a slash. */
    readonly publicAddress: string,
    /** In development and tests alone: webhooks may lead to this machine, and by http. */
    readonly loopbackWebhooks: boolean,
  ) {}
}
