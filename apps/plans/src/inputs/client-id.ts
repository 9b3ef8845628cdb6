import { CallerError } from '@waymark/service-kit';
import { validate } from 'uuid';

/** Ids that a client makes are UUIDs, kept in lower case as the database writes them. @throws CallerError BAD_INPUT naming the field. */
export function clientId(id: string, field: string): string {
  if (!validate(id)) throw new CallerError('BAD_INPUT', 'This is not a UUID.', field);
  return id.toLowerCase();
}
