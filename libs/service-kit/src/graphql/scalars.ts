import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { CallerError } from '../failures/caller-error.js';

/** A day without a time: `2026-11-24`. Held as that text, since a Date would move it by a time zone. */
@Scalar('Date')
export class CalendarDate implements CustomScalar<string, string> {
  description = 'A day without a time of day, as YYYY-MM-DD.';

  parseValue(value: unknown): string {
    if (isDay(value)) return value;
    throw new CallerError('BAD_INPUT', 'A date is written YYYY-MM-DD and is a day of the calendar.');
  }

  serialize(value: unknown): string {
    if (isDay(value)) return value;
    throw new TypeError('A resolver gave a Date that is not YYYY-MM-DD.');
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}

/** Date.parse takes the 31st of every month for a day and moves it into the next; PostgreSQL knows no year 0. */
function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

const writtenInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

function instantOf(value: unknown): Date {
  const written = typeof value === 'string' && writtenInstant.test(value) && isDay(value.slice(0, 10));
  const instant = new Date(written ? value : Number.NaN);
  if (Number.isNaN(instant.getTime())) throw new CallerError('BAD_INPUT', 'An instant is written YYYY-MM-DDThh:mm:ssZ.');
  return instant;
}

/** An instant, as a Date. Nest's own takes "nonsense" for an invalid Date and a year that no database has for a valid one. */
export const Instant = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant with its offset from UTC, as 2026-11-24T09:54:33Z.',
  parseValue: instantOf,
  parseLiteral: (node) => instantOf(node.kind === Kind.STRING ? node.value : undefined),
  serialize: (value) => {
    if (value instanceof Date) return value.toISOString();
    throw new TypeError('An instant is a Date.');
  },
});
