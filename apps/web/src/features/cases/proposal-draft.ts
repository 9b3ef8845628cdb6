import type { ReadinessState } from '../../generated/graphql.js';

/** A proposal while it is written. */
export interface Proposed {
  readonly trackId: string;
  readonly reason: string;
  readonly exception: string;
}

export const noProposal: Proposed = { trackId: '', reason: '', exception: '' };

export function isProposal(value: unknown): value is Proposed {
  if (typeof value !== 'object' || value === null) return false;
  const given = value as Partial<Record<keyof Proposed, unknown>>;
  return typeof given.trackId === 'string' && typeof given.reason === 'string' && typeof given.exception === 'string';
}

/** What is missing, by field; empty where nothing is. */
export function problemsOf({ reason, exception }: Proposed, track: { readonly state: ReadinessState } | undefined): Proposed {
  return {
    trackId: track ? '' : 'Choose a track.',
    reason: reason.trim() ? '' : 'Say why.',
    exception: track && track.state !== 'READY' && !exception.trim() ? 'Readiness does not say ready: say why all the same.' : '',
  };
}
