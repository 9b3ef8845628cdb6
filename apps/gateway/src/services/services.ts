import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { GatewayConfig } from '../config.js';
import { ServiceClient } from './service-client.js';

export const subgraphNames = ['directory', 'assessments', 'readiness'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

/** The services behind the gateway, by the names that the supergraph gives them. */
@Injectable()
export class Services implements OnApplicationShutdown {
  readonly #clients: Readonly<Record<SubgraphName, ServiceClient>>;

  constructor(config: GatewayConfig) {
    const { SERVICE_TIMEOUT: timeout } = config;
    this.#clients = {
      directory: new ServiceClient('directory', config.DIRECTORY_URL, timeout),
      assessments: new ServiceClient('assessments', config.ASSESSMENTS_URL, timeout),
      readiness: new ServiceClient('readiness', config.READINESS_URL, timeout),
    };
  }

  /** @throws for a name that is no service: a supergraph of another house. */
  of(name: string): ServiceClient {
    const client = subgraphNames.find((known) => known === name);
    if (!client) throw new Error(`The supergraph names ${name}, which is no service of this house.`);
    return this.#clients[client];
  }

  onApplicationShutdown(): void {
    for (const client of Object.values(this.#clients)) client.close();
  }
}
