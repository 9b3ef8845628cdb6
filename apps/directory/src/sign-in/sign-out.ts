import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '@waymark/service-kit';
import { readSecret } from './secret.js';
import { Sessions } from './sessions.js';

/** Ends a session; one that is unknown or over is ended already. */
@Injectable()
export class SignOut {
  constructor(
    private readonly sessions: Sessions,
    private readonly database: TenantDatabase,
  ) {}

  async execute(session: string): Promise<void> {
    const secret = readSecret(session);
    if (secret) await this.database.transaction(secret.organisationId, (manager) => this.sessions.end(manager, secret));
  }
}
