import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { planning } from '../testing/planning.js';
import { ago, smallHouse, soon } from '../testing/small-house.js';
import { contracts, tell } from '../testing/told.js';

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

it('the steps are met by what was told of the person, and say what met them; optional ones move nothing of the plan', async () => {
  const house = smallHouse();
  const { who, id, organisation } = house;
  await api.receive(organisation, ...house.told);
  const { draft, read } = planning(api, house);
  await draft(who.ada);
  const steps = async () => {
    const { data } = await api.graphql<{ actionPlan: { id: string; isMet: boolean; isOptional: boolean; metBy: object[]; missingSkillIds: string[] }[] }>(who.lead, `{ actionPlan(personId: "${id.ada}") { id title doneWhen isMet isOptional metBy { kind id } missingSkillIds } }`);
    return data!.actionPlan;
  };
  expect((await steps()).map(({ isMet }) => isMet)).toEqual(Array.from({ length: 9 }, () => false));
  const certificateId = v7();
  await api.receive(organisation, tell(contracts.certificate, { certificateId, personId: id.ada, certificationId: 'kubernetes', issuedOn: ago(30).slice(0, 10), expiresOn: soon(30).slice(0, 10) }));
  const before = await read(who.ada);
  await api.receive(organisation, tell(contracts.evidence, { evidenceId: v7(), personId: id.ada, skillIds: ['collaboration'], occurredOn: ago(1).slice(0, 10), acceptedAt: ago(0), filled: ['what'], ownRole: null, quality: 1 }));
  const now = await steps();
  expect(now.filter(({ isMet }) => isMet)).toMatchObject([{ id: 'certify', isOptional: false, metBy: [{ kind: 'CERTIFICATE', id: certificateId }] }, { id: 'networking', isOptional: true, metBy: [{ kind: 'EVIDENCE' }] }]);
  // The small framework has mentoring alone of what leadership names.
  expect(now.find((step) => step.id === 'leadership')).toMatchObject({ missingSkillIds: ['leadership', 'collaboration'] });
  expect(await read(who.ada)).toEqual(before);
});
