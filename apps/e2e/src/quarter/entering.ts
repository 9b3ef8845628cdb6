import type { Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';
import { everybody, password, type Someone } from './people.ts';

/** Asks as who is signed in in this browser. @throws on any error in the answer. */
export async function ask<Data>({ context }: Visitor, query: string, variables: object = {}): Promise<Data> {
  const answer = await context.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
  if (errors || !data) throw new Error(`${query}: ${JSON.stringify(errors ?? answer.status())}`);
  return data;
}

export type Ids = ReadonlyMap<string, string>;

/** Ids of people by name. */
export async function idsOf(admin: Visitor): Promise<Ids> {
  const { people } = await ask<{ people: { edges: { node: { id: string; name: string } }[] } }>(admin, '{ people(first: 200) { edges { node { id name } } } }');
  return new Map(people.edges.map(({ node }) => [node.name, node.id]));
}

const invite = 'mutation ($personId: ID!) { inviteToSignIn(input: { personId: $personId }) { ... on Invitation { token } } }';

/** Everybody comes in, each at a browser of their own; the story of people and invitations shows how it is done by hand. */
export async function letEverybodyIn(stage: Stage, admin: Visitor): Promise<Ids> {
  const ids = await idsOf(admin);
  for (const { name } of everybody) {
    const { inviteToSignIn } = await ask<{ inviteToSignIn: { token: string } }>(admin, invite, { personId: ids.get(name) });
    const { context } = await stage.visitor(name);
    const answer = await context.request.post('/auth/accept-invitation', { data: { token: inviteToSignIn.token, password } });
    if (!answer.ok()) throw new Error(`${name} could not come in: ${answer.status()} ${await answer.text()}`);
  }
  return ids;
}

export function idIn(ids: Ids, { name }: Someone): string {
  const id = ids.get(name);
  if (!id) throw new Error(`Nobody is called ${name}.`);
  return id;
}
