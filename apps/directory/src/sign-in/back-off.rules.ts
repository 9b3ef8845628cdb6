/** How often something may fail before one has to wait, and how long then. */
export interface BackOffRule {
  /** Failures that cost nothing. */
  readonly free: number;
  /** Seconds to wait after the next one; twice as long after each further. */
  readonly first: number;
  /** Seconds to wait at most: someone who is attacked is to get in again. */
  readonly most: number;
}

/** For one e-mail address, whether or not it is anyone's. */
export const perEmail: BackOffRule = { free: 4, first: 30, most: 15 * 60 };

/** For one network address, behind which a whole office may sit. */
export const perAddress: BackOffRule = { free: 30, first: 30, most: 15 * 60 };

/** Seconds without an attempt after which failures are forgotten. */
export const forgottenAfter = 24 * 60 * 60;

/** Seconds to wait after so many failures. */
export function pauseAfter(failures: number, { free, first, most }: BackOffRule): number {
  return failures <= free ? 0 : Math.min(most, first * 2 ** (failures - free - 1));
}
