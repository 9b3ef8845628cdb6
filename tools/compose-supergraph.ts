import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { parse, printSchema } from 'graphql';

export interface Composed {
  /** What the gateway plans with. */
  readonly supergraph: string;
  /** What a client sees. */
  readonly api: string;
}

/** Where the gateway finds a subgraph is a setting of the run; in the committed supergraph stands its name alone. */
const placeholder = (name: string) => `http://${name}/graphql`;

/** @throws with every reason why the subgraphs do not fit together. */
export function composeSupergraph(subgraphs: Readonly<Record<string, string>>): Composed {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({ name, url: placeholder(name), typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(`The subgraphs do not compose:\n${(errors ?? []).map(({ message }) => `  ${message}`).join('\n')}`);
  const api = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  return { supergraph: `${supergraphSdl.trim()}\n`, api: `${printSchema(api).trim()}\n` };
}
