import { afterEach } from '@jest/globals';
import { planV1, type PayloadOf } from '@waymark/contracts';
import { provisionDatabase, rebuildService } from '@waymark/service-kit';
import { eventually } from '@waymark/testing';
import { v7 } from 'uuid';
import { rememberRebuild } from './plan-standing/remember-rebuild.js';
import { projections } from './projections.js';
import { openApi, type Api } from './testing/api.js';
import { openNeighbours } from './testing/neighbours.js';
import { planning } from './testing/planning.js';
import { accepted, ago, revealed, smallHouse, smallSteps, soon } from './testing/small-house.js';
import { contracts, erase, tell, type Told } from './testing/told.js';

type Plan = PayloadOf<typeof planV1>;

const cycles = `cycles { cycleId name from } readinessKeptSince people { personId moves { trackName closed reopened levelsUp levelsDown before { state score } after { state score } } ended { planId } } together { people scoreMoved }`;

/** Plans and its neighbours on one transport. */
async function house(kafkaBrokers?: string) {
  const made = smallHouse();
  const { organisation, id, who } = made;
  const neighbours = await openNeighbours(kafkaBrokers);
  const group = `plans-${v7()}`;
  let api: Api;
  let count = 0;
  const urls = await provisionDatabase({ superuserUrl: process.env.TEST_POSTGRES_URL ?? '', service: 'plans', secret: 'test', database: `plans_${v7().replaceAll('-', '')}` });
  const begin = async (): Promise<void> => {
    api = await openApi({ urls, group, transport: { outboxUrls: { ...neighbours.outboxUrls, plans: urls.outboxReader }, kafkaBrokers } });
  };
  const heardAll = () =>
    eventually('all of it is heard', async () => (await api.tenants.select(organisation, 'select 1 from inbox where consumer_group = $1', [group])).length === count, 60_000);
  await begin();
  return {
    ...made,
    neighbours,
    people: () => planning(api, made),
    api: () => api,
    tell: async (...told: readonly Told[]) => {
      await neighbours.tell(organisation, ...told);
      count += told.length;
      await heardAll();
    },
    /** What an operator does, and all of it heard again. */
    rebuild: async () => {
      await api.close();
      await rememberRebuild(urls.owner);
      await rebuildService({ service: 'plans', group, url: urls.owner, projections, kafkaBrokers });
      await begin();
      await heardAll();
    },
    /** All that anybody sees of Ada's plans, and all that was told of them. */
    bytes: async (asOf: string) => {
      const { read, all } = planning(api, made);
      const { data } = await api.graphql(who.lead, `{ personPlanCycles(personId: "${id.ada}") { ${cycles} } teamPlans(teamId: "${id.payments}") { people { name progress items closed late movedAt } loneSkills { skillId holderId } } }`);
      return JSON.stringify([await read(who.ada, id.ada, asOf), await all(who.ada), data]);
    },
    toldOfAda: () => api.told<Plan>(organisation, id.ada),
    close: async () => {
      await api.close();
      await neighbours.close();
    },
  };
}

const now = () => new Date().toISOString();

function replay(name: string, brokers?: string): void {
  describe(`${name}: plans hears its neighbours, is heard by them`, () => {
    let open: Awaited<ReturnType<typeof house>> | null = null;
    const given = async () => (open = await house(brokers));
    afterEach(() => open?.close());

    it('and emptied and rebuilt from the log it comes out byte for byte the same, and tells nothing again', async () => {
      const { id, who, organisation, told, people, tell: say, scored, cycle, neighbours, api, rebuild, bytes, toldOfAda } = await given();
      await say(...told);
      const { draft, agree, change, kept, end, read } = people();
      const ended = await draft(who.lead);
      await end(who.ada, ended);
      const plan = await draft(who.ada);
      await change(who.lead, plan, { items: [...plan.items.map(kept), { id: v7(), key: 'certify:kubernetes', dueOn: '2031-01-01', words: 'by spring' }] });
      await agree(who.lead, await agree(who.ada, await read(who.ada)));
      const [evidenceId, certificateId] = [v7(), v7()];
      await say(accepted(id.ada, ['security'], { evidenceId, at: now() }), tell(contracts.certificate, { certificateId, personId: id.ada, certificationId: 'kubernetes', issuedOn: ago(30).slice(0, 10), expiresOn: soon(300).slice(0, 10) }));
      await say(tell(contracts.withdrawn, { evidenceId, personId: id.ada, withdrawnAt: now() }));
      await say(
        revealed({ personId: id.ada, cycleId: id.q2, kind: 'agreed', at: now(), raterId: id.lead }, { security: 3, mentoring: 1 }),
        accepted(id.ada, ['security'], { evidenceId, at: now() }), scored(id.ada, smallSteps.slice(4), { score: 83, since: now() }), cycle(v7(), ago(1), soon(80)),
        tell(contracts.dispute, { disputeId: v7(), personId: id.ada, cycleId: id.q2, skillId: 'mentoring', openedAt: now(), settledAt: null, version: 1 }),
        tell(contracts.removed, { certificateId, personId: id.ada, removedAt: now() }),
      );
      const asOf = now();
      const [before, toldBefore] = [await bytes(asOf), await toldOfAda()];
      expect(before).toContain('EVIDENCE_WITHDRAWN');
      expect(toldBefore.at(-1)?.items.map(({ asks, closedAt }) => [asks, closedAt !== null])).toEqual([['evidence:security', true], ['raise:security', true], ['rate:mentoring', true], ['sustain', false], ['certify:kubernetes', false]]);
      const all = await neighbours.hearPlans(api().urls.outboxReader);
      // A broker has those of other specs too.
      const heard = () => (all as (Plan | null)[]).filter((one) => one?.personId === id.ada);
      await eventually('readiness hears it', () => Promise.resolve(heard().length === toldBefore.length), 60_000);
      await rebuild();
      expect(await bytes(asOf)).toBe(before);
      expect(await toldOfAda()).toEqual(toldBefore);
      expect(heard()).toEqual(toldBefore);
      // What occurs after a rebuild is told.
      await say(tell(contracts.withdrawn, { evidenceId, personId: id.ada, withdrawnAt: now() }));
      expect((await toldOfAda()).length).toBe(toldBefore.length + 1);
      await say(erase(contracts.person as never, id.ada));
      const erased = await toldOfAda();
      expect(erased.at(-1)).toBeNull();
      await rebuild();
      expect(await toldOfAda()).toEqual(erased);
      expect(await api().tenants.select(organisation, 'select 1 from development_plan union all select 1 from told_readiness')).toEqual([]);
    }, 180_000);
  });
}

const brokers = process.env.TEST_KAFKA_BROKERS;

replay('the event log');
if (brokers) replay('Kafka', brokers);
else {
  describe('Kafka', () => {
    it.skip('SKIPPED: no Apache Kafka broker. `npm test` starts one with a Docker engine, or with Java 17 and Maven; or set TEST_KAFKA_BROKERS', () => undefined);
  });
}
