import type { Outcome, RatingKind } from '../generated/graphql.js';

export const ratingKindText: Readonly<Record<RatingKind, string>> = {
  SELF: 'self',
  MANAGER: 'manager',
  AGREED: 'agreed by both',
};

/** What a rating or answer says, in words. */
export function outcomeText({ outcome, level }: { outcome: Outcome; level?: number | null }): string {
  if (outcome === 'LEVEL') return `level ${level ?? 0}`;
  return outcome === 'NOT_APPLICABLE' ? 'not applicable' : 'no opportunity';
}
