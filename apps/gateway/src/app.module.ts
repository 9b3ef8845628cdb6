import { Module, type Type } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { HealthModule } from '@waymark/service-kit';
import type { FastifyInstance } from 'fastify';
import type { GatewayConfig } from './config.js';
import { Drain } from './edge/drain.js';
import { installEdge } from './edge/edge.js';
import { installFileProxy } from './files/file-proxy.js';
import { GraphqlEdge } from './graphql/graphql-edge.js';
import { Services } from './services/services.js';
import { AuthController } from './session/auth.controller.js';
import { DirectoryDoor } from './session/directory-door.js';
import { SessionCookie } from './session/session-cookie.js';
import { SessionTokens } from './session/session-tokens.js';
import { Sessions } from './session/sessions.js';
import { installWebBuild } from './web/web-build.js';

/** The gateway: what stands before every route, signing in and out, GraphQL, files, and the pages. Supergraph: default the committed one. */
export function gatewayModule(config: GatewayConfig, supergraph?: string): Type {
  const services = new Services(config);
  const drain = new Drain();
  const door = new DirectoryDoor(services, config.GATEWAY_SECRET);
  const sessions = new Sessions(new SessionCookie(config.COOKIE_SECURE), new SessionTokens(door), door, config.TRUSTED_PROXIES);

  @Module({
    imports: [HealthModule],
    controllers: [AuthController],
    providers: [
      { provide: Drain, useValue: drain },
      { provide: Services, useValue: services },
      { provide: DirectoryDoor, useValue: door },
      { provide: Sessions, useValue: sessions },
      {
        provide: GraphqlEdge,
        inject: [HttpAdapterHost],
        useFactory: async ({ httpAdapter }: HttpAdapterHost) => {
          const server = httpAdapter.getInstance<FastifyInstance>();
          drain.watch(server);
          await installEdge(server, config);
          await installFileProxy(server, { services, sessions, uploadLimit: config.UPLOAD_LIMIT });
          if (config.WEB_DIST) await installWebBuild(server, config.WEB_DIST);
          return GraphqlEdge.open(server, { services, sessions, supergraph });
        },
      },
    ],
  })
  class GatewayModule {}

  return GatewayModule;
}
