import { CustomScalar, Scalar } from '@nestjs/graphql';
import { Kind, type ValueNode } from 'graphql';
import { CallerError } from '../failures/caller-error.js';

/** A day without a time: `2026-11-24`. Held as that text, since a Date would move it by a time zone. */
@Scalar('Date')
export class CalendarDate implements CustomScalar<string, string> {
  description = 'A day without a time of day, as YYYY-MM-DD.';

  parseValue(value: unknown): string {
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) return value;
    throw new CallerError('BAD_INPUT', 'A date is written YYYY-MM-DD.');
  }

  serialize(value: unknown): string {
    return this.parseValue(value);
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}
