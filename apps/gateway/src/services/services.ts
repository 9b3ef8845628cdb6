import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { GatewayConfig } from '../config.js';
import { ServiceClient } from './service-client.js';

export const subgraphNames = ['directory', 'assessments', 'readiness', 'plans'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

/** The setting that says where a service is: the compiler asks for one in the configuration for each. */
function addressOf<Name extends SubgraphName>(name: Name): `${Uppercase<Name>}_URL` {
  return `${name.toUpperCase() as Uppercase<Name>}_URL`;
}

/** The services behind the gateway, by the names that the supergraph gives them. */
@Injectable()
export class Services implements OnApplicationShutdown {
  readonly #clients: Readonly<Record<SubgraphName, ServiceClient>>;

  constructor(config: GatewayConfig) {
    const clients = subgraphNames.map((name) => [name, new ServiceClient(name, config[addressOf(name)], config.SERVICE_TIMEOUT)]);
    this.#clients = Object.fromEntries(clients) as Record<SubgraphName, ServiceClient>;
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
