import { Logger } from '@nestjs/common';
import { teamV1 } from '@waymark/contracts';
import { v7 } from 'uuid';
import { openBackbone, type Backbone } from './testing/backbone.js';
import { eventually } from './testing/eventually.js';
import { listen } from './testing/listening.js';

describe('a tombstone', () => {
  let backbone: Backbone;
  let listening: Awaited<ReturnType<typeof listen>> | undefined;
  beforeAll(async () => {
    Logger.overrideLogger(Boolean(process.env['SPEC_LOGS']));
    backbone = await openBackbone();
  });
  afterAll(async () => {
    await listening?.stop();
    await backbone.close();
  });

  it('waits for nothing that is set aside of its key, and erases that too', async () => {
    const [organisation, erased, other] = [v7(), v7(), v7()];
    const before = ({ key, payload }: { key: string; payload: unknown }) => {
      if (payload !== null && key.endsWith(erased)) throw new RangeError('No listener can stomach this.');
    };
    listening = await listen(backbone, { group: v7(), before });
    await listening.start();
    await backbone.tell(organisation, erased);
    await eventually(() => backbone.letters(organisation), (letters) => letters.length === 1);
    await backbone.tell(organisation, erased, other);
    await eventually(() => backbone.letters(organisation), (letters) => letters.length === 2);
    await backbone.tenants.transaction(organisation, (manager) => backbone.outbox.erase(manager, organisation, { contract: teamV1 as never, orderedBy: erased }));
    const seen = await eventually(() => backbone.seen(organisation), (rows) => rows.length > 1);
    expect(seen.find(({ key }) => key.endsWith(erased))?.version).toBeNull();
    expect(await backbone.letters(organisation)).toEqual([]);
  }, 60_000);
});
