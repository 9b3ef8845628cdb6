import { clientOf, type Acting } from './acting.ts';
import { idOf } from './history.ts';
import { insist, type Outcome } from './insist.ts';
import type { OpenEvidence } from './open-evidence.ts';
import { peopleOf } from './people.ts';
import * as ask from './quarter-operations.ts';

const day = 86_400_000;

interface Item {
  readonly state: string;
  readonly revision: number;
}

/** Somebody writes down what they did, and it comes as far as it is told; `key` makes its id. What a killed seed did before is left as it is. */
export async function writeEvidence({ company, ids, clients, today }: Acting, { name, text, daysAgo, state, reason, key }: OpenEvidence & { key: string }): Promise<void> {
  const person = peopleOf(company).find((one) => one.name === name);
  if (!person) return;
  const [client, manager] = [clientOf(clients, person.email), clientOf(clients, person.managerEmail)];
  const id = idOf(company, key);
  const item = async () => (await client.graphql<{ evidenceItem: Item | null }>(ask.evidenceItem, { id })).evidenceItem ?? { state: 'none', revision: 0 };
  let now = await item();
  if (now.state === 'none') {
    const input = { ...text, id, revision: 0, occurredOn: new Date(today.getTime() - daysAgo * day).toISOString().slice(0, 10) };
    insist((await client.graphql<{ saveEvidence: Outcome }>(ask.saveEvidence, { input })).saveEvidence, 'Evidence');
    now = await item();
  }
  if (now.state === 'draft' && state !== 'draft') {
    const input = { id, revision: now.revision, verifierId: ids.get(person.managerEmail) };
    insist((await client.graphql<{ submitEvidence: Outcome }>(ask.submitEvidence, { input })).submitEvidence, 'Evidence');
    now = await item();
  }
  if (now.state === 'submitted' && (state === 'accepted' || state === 'rejected')) {
    const input = { id, revision: now.revision, verdict: state === 'accepted' ? 'ACCEPT' : 'REJECT', reason };
    insist((await manager.graphql<{ decideEvidence: Outcome }>(ask.decideEvidence, { input })).decideEvidence, 'Evidence');
  }
}
