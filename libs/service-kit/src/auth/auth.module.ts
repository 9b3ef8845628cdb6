import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuthGuard, GatewaySecret } from './auth.guard.js';
import { TokenVerifier } from './token.js';

/** Puts the guard before every resolver and route of a service. */
@Module({})
export class AuthModule {
  static forService(options: { readonly tokenPublicKeys: string; readonly gatewaySecret?: string }): DynamicModule {
    return {
      module: AuthModule,
      global: true,
      providers: [
        { provide: TokenVerifier, useFactory: () => new TokenVerifier(options.tokenPublicKeys) },
        { provide: GatewaySecret, useValue: { value: options.gatewaySecret ?? null } },
        { provide: APP_GUARD, useClass: AuthGuard },
      ],
      exports: [TokenVerifier, GatewaySecret],
    };
  }
}
