export const tokenRoles = ['engineer', 'manager', 'hr', 'admin'] as const;
export type TokenRole = (typeof tokenRoles)[number];

/** Who asks, from the token alone. Whom they lead is not in it: libs/access answers that. */
export interface Viewer {
  readonly organisationId: string;
  readonly personId: string;
  readonly roles: readonly TokenRole[];
}
