import { slug } from '@waymark/contracts';
import { CallerError } from '@waymark/service-kit';
import { z } from 'zod';
import type { ReportQuestion } from './open-report.js';

const parameters = z.object({
  asOf: z.iso.datetime({ offset: true }).optional(),
  track: slug.optional(),
  team: z.uuid().optional(),
});

/** A day that has not ended is asked for as of now: nobody knows more. */
export function asOfNow(asked: Date | null | undefined): Date {
  const now = Date.now();
  return new Date(asked ? Math.min(asked.getTime(), now) : now);
}

/**
 * What the address of a report asks for.
 * @throws CallerError BAD_INPUT naming the parameter.
 */
export function questionOf(query: unknown): ReportQuestion {
  const parsed = parameters.safeParse(query);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new CallerError('BAD_INPUT', issue?.message ?? 'This cannot be read.', issue?.path.join('.'));
  }
  const { asOf, track, team } = parsed.data;
  return { asOf: asOfNow(asOf ? new Date(asOf) : null), trackId: track ?? null, teamId: team ?? null };
}
