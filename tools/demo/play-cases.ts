import { clientOf, dayIn, pairOf, type Acting, type Pair } from './acting.ts';
import { stateOf, type CaseStory } from './case-stories.ts';
import * as ask from './growth-operations.ts';
import { idOf } from './history.ts';
import type { HouseClient } from './house-client.ts';
import { insist, until, type Outcome } from './insist.ts';
import { emailOf, type Company } from './people.ts';

type Answer = Outcome & { readonly reason?: string };

interface Played extends Pair {
  readonly acting: Acting;
  readonly hr: HouseClient;
  readonly story: CaseStory;
  readonly caseId: string;
}

const caseIdOf = (company: Company, { name }: CaseStory) => idOf(company, `promotion case of ${name}`);
/** What is answered where a killed seed had done it before. */
const doneBefore = ['WRONG_STATE', 'VOTES_REVEALED'];

function playedOf(acting: Acting, hr: HouseClient): Played[] {
  return acting.company.cases.map((story) => ({ ...pairOf(acting, story.name), acting, hr, story, caseId: caseIdOf(acting.company, story) }));
}

/** Cases go as far as what the person is told, each step by the one whose it is. */
export async function playCases(acting: Acting, hr: HouseClient): Promise<void> {
  await Promise.all(playedOf(acting, hr).map(playCase));
}

/** What comes after that, where something does. @throws where a case has not come to where its story ends. */
export async function endCases(acting: Acting, hr: HouseClient): Promise<void> {
  await Promise.all(playedOf(acting, hr).map(endCase));
  if (!(await areCasesPlayed(acting.company, hr))) throw new Error('A promotion case is not where it was to come to.');
}

/** Whether each case is where its story ends. */
export async function areCasesPlayed(company: Company, hr: HouseClient): Promise<boolean> {
  if (company.cases.length === 0) return true;
  const { promotionCases } = await hr.graphql<{ promotionCases: { id: string; state: string }[] }>(ask.cases);
  return company.cases.every((story) => promotionCases.some(({ id, state }) => id === caseIdOf(company, story) && state === stateOf(story)));
}

async function step(client: HouseClient, mutation: string, variables: object): Promise<void> {
  const { step: answer } = await client.graphql<{ step: Answer }>(mutation, variables);
  if (!doneBefore.includes(answer.reason ?? '')) insist(answer, 'PromotionCase');
}

async function playCase(played: Played): Promise<void> {
  const { story: { statement, votes, decision, told }, hr, lead, caseId } = played;
  await nominate(played);
  if (statement) await step(lead, ask.prepare, { input: { caseId, text: statement } });
  if (votes) await holdPanel(played);
  if (decision) await decide(played, decision);
  if (told) await step(hr, ask.tell, { input: { caseId, text: told } });
}

async function endCase({ story: { then }, hr, person, caseId }: Played): Promise<void> {
  if (then?.is === 'closed') await step(hr, ask.closeCase, { caseId });
  else if (then) await step(person, then.is === 'appealed' ? ask.appeal : ask.withdraw, { input: { caseId, text: then.reason } });
}

async function nominate({ story: { nominatedBy, trackId, reason, exception }, caseId, personId, ...by }: Played): Promise<void> {
  const input = { id: caseId, personId, trackId, reason, exception };
  // Whoever is ready by their story is so once readiness has heard all of it.
  const answer = await until('readiness to say that somebody is ready', async () => {
    const { step: now } = await by[nominatedBy].graphql<{ step: Answer }>(ask.nominate, { input });
    return now.reason === 'EXCEPTION_NEEDED' ? null : now;
  });
  insist(answer, 'PromotionCase');
}

async function holdPanel({ acting: { company, ids, clients }, story: { panel = [], votes = {} }, hr, caseId }: Played): Promise<void> {
  await step(hr, ask.choosePanel, { input: { caseId, memberIds: panel.map((name) => ids.get(emailOf(company, name))) } });
  await step(hr, ask.openPanel, { caseId });
  for (const [name, [verdict, reasons]] of Object.entries(votes)) await step(clientOf(clients, emailOf(company, name)), ask.vote, { input: { caseId, verdict, reasons: listed(reasons) } });
}

function decide({ acting: { today }, hr, caseId }: Played, { outcome, reasons, postponedFor }: NonNullable<CaseStory['decision']>): Promise<void> {
  return step(hr, ask.decide, { input: { caseId, outcome, reasons: listed(reasons), postponedUntil: postponedFor === undefined ? null : dayIn(postponedFor, today) } });
}

function listed(reasons: Readonly<Record<string, string>>): { requirementId: string; text: string }[] {
  return Object.entries(reasons).map(([requirementId, text]) => ({ requirementId, text }));
}
