import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { CallerError } from '../failures/caller-error.js';
import { requestOf } from './request.js';
import type { Viewer } from './viewer.js';

/** The viewer of a resolver or route that is not open to `anyone`. */
export const CurrentViewer = createParamDecorator((_data: unknown, context: ExecutionContext): Viewer => {
  const { viewer } = requestOf(context);
  if (!viewer) throw new CallerError('UNAUTHENTICATED', 'Sign in first.');
  return viewer;
});
