import { BadRequestException, InternalServerErrorException } from '@nestjs/common';
import { CallerError, httpStatusOf, type CallerErrorCode } from '../failures/caller-error.js';

export const secretWords = 'words that no client may read';

/** What goes wrong in the small service, by the name that a spec asks for; `password` is what a driver would put on its error. */
export function failAs(kind: string): never {
  if (kind in httpStatusOf) throw new CallerError(kind as CallerErrorCode, `As asked: ${kind}.`, kind === 'BAD_INPUT' ? 'input.kind' : undefined);
  if (kind === 'nest') throw new BadRequestException('Nest says so.');
  if (kind === 'nest-bug') throw new InternalServerErrorException(secretWords);
  if (kind === 'text') throw secretWords;
  if (kind === 'nothing') throw undefined;
  if (kind === 'posing') throw Object.assign(new Error(secretWords), { code: 'EPOSE', statusCode: 400 });
  throw Object.assign(new Error(secretWords), { code: '23505', parameters: ['an unrevealed level'], detail: 'an unrevealed level', query: 'insert' });
}
