/** How long what lets people in lasts. */
export abstract class SignInSettings {
  abstract readonly sessionHours: number;
  abstract readonly sessionIdleHours: number;
  abstract readonly invitationHours: number;
}
