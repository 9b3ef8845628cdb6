import { ask } from '../quarter/entering.ts';
import { erik, hr, mia, nils, petra, sam, type Someone } from '../quarter/people.ts';
import type { Play } from '../quarter/play.ts';

const day = 86_400_000;
const level = (skillId: string, of: number) => ({ skillId, outcome: 'LEVEL', level: of });

interface Answer {
  readonly __typename: string;
  readonly revision?: number;
}

type Said = readonly [name: string, input: string, fields: string];

/** One mutation by one of them; the quarter shows how it is done by hand. @throws where it is refused. */
async function say({ play, who }: { play: Play; who: Someone }, [name, type, fields]: Said, input: object): Promise<Answer> {
  const query = `mutation ($input: ${type}!) { said: ${name}(input: $input) { __typename ${fields} } }`;
  const { said } = await ask<{ said: Answer }>(await play.visitor(who), query, { input });
  if (said.__typename.endsWith('Refused')) throw new Error(`${who.name}, ${name}: ${JSON.stringify(said)}`);
  return said;
}

/** Another cycle, in which one skill of Erik's is rated by both. Gives where the two talk about it. */
export async function rateOneSkill(play: Play, skillId: string, [own, lead]: readonly [number, number]): Promise<{ cycleId: string; personId: string }> {
  const cycle = { id: crypto.randomUUID(), name: 'One more', kind: 'SELF_AND_MANAGER', closesAt: new Date(Date.now() + 20 * day), teamIds: [await play.teamOf(petra, 'Payments')] };
  await say({ play, who: hr }, ['openCycle', 'OpenCycleInput', '... on CycleRefused { message }'], cycle);
  const about = { cycleId: cycle.id, personId: play.id(erik) };
  await say({ play, who: erik }, ['submitSelfAssessment', 'SubmitSelfAssessmentInput', '... on SelfAssessmentRefused { message }'], { id: crypto.randomUUID(), cycleId: cycle.id, answers: [level(skillId, own)] });
  const rated = { cycleId: cycle.id, revisions: [], ratings: [{ personId: about.personId, ...level(skillId, lead) }] };
  await say({ play, who: petra }, ['saveManagerRatings', 'SaveManagerRatingsInput', '... on ManagerAssessmentRefused { message }'], rated);
  await say({ play, who: petra }, ['submitManagerAssessment', 'SubmitManagerAssessmentInput', '... on ManagerAssessmentRefused { message }'], { ...about, id: crypto.randomUUID(), revision: 1 });
  return about;
}

/** Both sign that a skill is at a level. */
export async function agreeOn(play: Play, about: { cycleId: string; personId: string }, [skillId, at]: readonly [string, number]): Promise<void> {
  const refusal = '... on ConversationRefused { message } ... on Conversation { revision }';
  const { revision } = await say({ play, who: petra }, ['proposeAgreement', 'ProposeAgreementInput', refusal], { ...about, revision: 0, answers: [level(skillId, at)], reasons: [] });
  for (const who of [petra, erik]) await say({ play, who: who }, ['signAgreement', 'SignAgreementInput', refusal], { ...about, revision });
}

/** Erik tells what he did, and names who can confirm it. */
export async function tellOfWork(play: Play, evidence: object): Promise<void> {
  const id = crypto.randomUUID();
  const refusal = '... on EvidenceRefused { message problems { field message } } ... on Evidence { revision }';
  const { revision } = await say({ play, who: erik }, ['saveEvidence', 'SaveEvidenceInput', refusal], { id, revision: 0, occurredOn: new Date().toISOString().slice(0, 10), ...evidence });
  await say({ play, who: erik }, ['submitEvidence', 'SubmitEvidenceInput', refusal], { id, revision, verifierId: play.id(petra) });
}

const caseRefusal = '... on PromotionRefused { reason }';

/** Another case of Erik's, as far as its votes are revealed: all are for it. Gives its id. */
export async function holdAnotherCase(play: Play, trackId: string): Promise<string> {
  const caseId = crypto.randomUUID();
  const reasons = [{ requirementId: 'system-design', text: 'It has been seen.' }];
  await say({ play, who: petra }, ['nominateForPromotion', 'NominateForPromotionInput', caseRefusal], { id: caseId, personId: play.id(erik), trackId, reason: 'What was missing has been done.', exception: 'One cycle is still to be held.' });
  await say({ play, who: petra }, ['preparePromotion', 'PromotionTextInput', caseRefusal], { caseId, text: 'He has done it.' });
  await say({ play, who: hr }, ['choosePromotionPanel', 'ChoosePanelInput', caseRefusal], { caseId, memberIds: [nils, mia, sam].map((who) => play.id(who)) });
  const { opened } = await ask<{ opened: Answer }>(await play.visitor(hr), `mutation ($caseId: ID!) { opened: openPromotionPanel(caseId: $caseId) { __typename ${caseRefusal} } }`, { caseId });
  if (opened.__typename !== 'PromotionCase') throw new Error(`The panel was not opened: ${JSON.stringify(opened)}`);
  for (const who of [nils, mia, sam]) await say({ play, who }, ['voteOnPromotion', 'VoteOnPromotionInput', caseRefusal], { caseId, verdict: 'ACCEPTED', reasons });
  return caseId;
}
