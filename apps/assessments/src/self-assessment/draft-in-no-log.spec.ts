import { openApi } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import { writtenMeanwhile } from '../testing/written.js';

const secret = 'what nobody but its author may read';

it('a draft whose save fails in the middle is in no line of the log, at the most talkative level', async () => {
  let incident = 'none';
  const log = await writtenMeanwhile(async () => {
    const api = await openApi('trace');
    const house = await api.settle();
    await api.publish(house, 'security');
    const ada = new Assessing(api, house.ada, await api.open(house));
    const died = await api.whileHolding('lock table self_assessment_answer in share mode', async ({ kill }) => {
      const save = ada.send('save', { answers: [{ skillId: 'security', outcome: 'LEVEL', level: 4, comment: secret }] });
      await kill();
      return save;
    });
    expect(JSON.stringify(died)).not.toContain(secret);
    incident = /\(([0-9a-f-]{36})\)/.exec(died.errors?.[0]?.message ?? '')?.[1] ?? 'none';
    await api.close();
  });
  // The failure is there, so what follows is said of a log that has it.
  expect(log).toContain(incident);
  expect(log).not.toContain(secret);
  expect(log).not.toMatch(/"level\\*":4[,}]/);
});
