import { CallerError } from '@waymark/service-kit';
import { validate } from 'uuid';

/** Ids that a client makes are UUIDs. @throws CallerError BAD_INPUT naming the field. */
export function insistOnUuid(id: string, field: string): void {
  if (!validate(id)) throw new CallerError('BAD_INPUT', 'This is not a UUID.', field);
}
