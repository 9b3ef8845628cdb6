/** What a caller can do wrong. Each code has one HTTP status; the compiler finds a code without one. */
export type CallerErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_INPUT' | 'CONFLICT' | 'TOO_LARGE' | 'TOO_MANY_REQUESTS';

export const httpStatusOf: Readonly<Record<CallerErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_INPUT: 400,
  CONFLICT: 409,
  TOO_LARGE: 413,
  TOO_MANY_REQUESTS: 429,
};

/**
 * The caller's fault: told to the caller with its code, never logged as ours.
 * A refusal that a user can understand is data in a payload instead; a bug is any other error.
 */
export class CallerError extends Error {
  constructor(
    readonly code: CallerErrorCode,
    message: string,
    /** The input that is wrong, where one is. */
    readonly field?: string,
  ) {
    super(message);
  }
}
