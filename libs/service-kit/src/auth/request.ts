import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from './viewer.js';

/** A request whose token was verified, once, by the guard. */
export type ViewedRequest = FastifyRequest & { viewer?: Viewer };

/** The HTTP request behind a GraphQL field or a route. */
export function requestOf(context: ExecutionContext): ViewedRequest {
  if (context.getType<GqlContextType>() !== 'graphql') return context.switchToHttp().getRequest<ViewedRequest>();
  return GqlExecutionContext.create(context).getContext<{ request: ViewedRequest }>().request;
}
