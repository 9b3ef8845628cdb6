import { dayIn, pairOf, type Acting, type Pair } from './acting.ts';
import * as ask from './growth-operations.ts';
import { idOf } from './history.ts';
import type { HouseClient } from './house-client.ts';
import { insist, until, type Outcome } from './insist.ts';
import type { PlanStory } from './plan-stories.ts';
import { writeEvidence } from './write-evidence.ts';

interface Item {
  readonly id: string;
  readonly key: string;
  readonly dueOn: string;
  readonly words: string | null;
  readonly droppedAt: string | null;
  readonly notNeeded: string | null;
  readonly closings: readonly { readonly reopenedAt: string | null }[];
}

interface Plan {
  readonly id: string;
  readonly revision: number;
  readonly personAgreedAt: string | null;
  readonly managerAgreedAt: string | null;
  readonly endedAt: string | null;
  readonly readiness: { readonly state: string; readonly score: number | null } | null;
  readonly items: readonly Item[];
  readonly proposals: readonly { readonly key: string }[];
}

interface Played extends Pair {
  readonly acting: Acting;
  readonly story: PlanStory;
  readonly planId: string;
}

function playedOf(acting: Acting): Played[] {
  return acting.company.plans.map((story) => ({ ...pairOf(acting, story.name), acting, story, planId: idOf(acting.company, `plan of ${story.name}`) }));
}

/** Plans are drafted and agreed to, by everybody's own hand. What a killed seed did before is left as it is. */
export async function playPlans(acting: Acting): Promise<void> {
  await Promise.all(playedOf(acting).map(playPlan));
}

/** What happens while they run, and closes and opens their items. */
export async function livePlans(acting: Acting): Promise<void> {
  await Promise.all(playedOf(acting).map(live));
}

async function playPlan(played: Played): Promise<void> {
  const { story, person, lead, personId } = played;
  if (story.earlierTrackId) await endEarlier(played, story.earlierTrackId);
  await draft(story.draftedBy === 'person' ? person : lead, { id: played.planId, personId, trackId: story.trackId });
  const now = await plansHearReadiness(played);
  if (now.personAgreedAt === null && now.managerAgreedAt === null) await write(played, now);
  for (const who of story.agreedBy ?? []) await agree(played, who);
}

async function live(played: Played): Promise<void> {
  const { acting, story } = played;
  if (story.then?.evidence) await writeEvidence(acting, { name: story.name, text: story.then.evidence, daysAgo: 3, state: 'accepted', key: `evidence for the plan of ${story.name}` });
  if (story.then?.mistakenCertificate) await mistake(played, story.then.mistakenCertificate);
}

/** Plans hears of what readiness says by events: it may know nothing yet, or what was so a few quarters before the last. */
const isTooEarly = ({ reason }: { reason?: string }) => reason === 'NOTHING_KNOWN' || reason === 'NOTHING_MISSING';

async function draft(client: HouseClient, input: { id: string; personId: string; trackId: string }): Promise<void> {
  const outcome = await until('plans to know of a gap', async () => {
    const { draftPlan } = await client.graphql<{ draftPlan: Outcome & { reason?: string } }>(ask.draftPlan, { input });
    return isTooEarly(draftPlan) ? null : draftPlan;
  });
  insist(outcome, 'DevelopmentPlan');
}

async function current({ person, personId, planId }: Pick<Played, 'person' | 'personId' | 'planId'>): Promise<Plan> {
  const { developmentPlans } = await person.graphql<{ developmentPlans: Plan[] }>(ask.plansOf, { personId });
  const found = developmentPlans.find(({ id }) => id === planId);
  if (!found) throw new Error(`There is no plan ${planId}.`);
  return found;
}

async function endEarlier(played: Played, trackId: string): Promise<void> {
  const { acting, story, person, personId } = played;
  const planId = idOf(acting.company, `earlier plan of ${story.name}`);
  const { developmentPlans } = await person.graphql<{ developmentPlans: Plan[] }>(ask.plansOf, { personId });
  if (developmentPlans.some(({ id, endedAt }) => id === planId && endedAt !== null)) return;
  await draft(person, { id: planId, personId, trackId });
  const { revision } = await current({ ...played, planId });
  insist((await person.graphql<{ endPlan: Outcome }>(ask.endPlan, { input: { personId, planId, revision } })).endPlan, 'DevelopmentPlan');
}

/** The plan, once plans has heard the last that readiness says: what was drafted before was drafted from less. */
async function plansHearReadiness(played: Played): Promise<Plan> {
  const { story: { name, trackId }, person, personId } = played;
  return until(`plans to know where ${name} stands`, async () => {
    const { readinessByTrack } = await person.graphql<{ readinessByTrack: { trackId: string; state: string; score: number | null }[] }>(ask.tracksOf, { personId });
    const said = readinessByTrack.find((track) => track.trackId === trackId);
    const plan = await current(played);
    return said && plan.readiness?.state === said.state && plan.readiness.score === said.score ? plan : null;
  });
}

/** All that the gap asks for now, and what they add and write of their own. */
async function write({ acting: { company, today }, story, person, lead, personId, planId }: Played, { revision, items: kept, proposals }: Plan): Promise<void> {
  const added = [...proposals.map(({ key }) => key), ...(story.certify ?? []).map((id) => `certify:${id}`)].filter((key) => !kept.some((item) => item.key === key));
  const fresh = added.map((key) => ({ id: idOf(company, `plan item ${key} of ${story.name}`), key, dueOn: dayIn(90, today), words: null }));
  const known = kept.filter(({ droppedAt, notNeeded }) => droppedAt === null && notNeeded === null).map(({ id, key, dueOn, words }) => ({ id, key, dueOn, words }));
  const items = [...known, ...fresh].map((item) => {
    const { dueIn, words } = story.items?.[item.key] ?? {};
    return { ...item, ...(dueIn !== undefined && { dueOn: dayIn(dueIn, today) }), ...(words && { words }) };
  });
  const client = story.draftedBy === 'person' ? person : lead;
  insist((await client.graphql<{ changePlan: Outcome }>(ask.changePlan, { input: { personId, planId, revision, items } })).changePlan, 'DevelopmentPlan');
}

async function agree(played: Played, who: 'person' | 'lead'): Promise<void> {
  const { personId, planId } = played;
  const { revision } = await current(played);
  insist((await played[who].graphql<{ agreeToPlan: Outcome }>(ask.agreeToPlan, { input: { personId, planId, revision } })).agreeToPlan, 'DevelopmentPlan');
}

/** A certificate is recorded that is none: its item closes, and opens again when it is removed. */
async function mistake(played: Played, certification: string): Promise<void> {
  const { acting: { company, today }, story: { name }, person, personId } = played;
  const item = async () => (await current(played)).items.find(({ key }) => key === `certify:${certification}`);
  if ((await item())?.closings.some(({ reopenedAt }) => reopenedAt !== null)) return;
  const id = idOf(company, `mistaken certificate of ${name}`);
  insist((await person.graphql<{ recordCertificate: Outcome }>(ask.recordCertificate, { input: { id, personId, certification, issuedOn: dayIn(-1, today) } })).recordCertificate, 'Certificate');
  await until(`the certificate of ${name} to close its item`, async () => ((await item())?.closings.length ? true : null));
  insist((await person.graphql<{ removeCertificate: Outcome }>(ask.removeCertificate, { input: { id } })).removeCertificate, 'CertificateRemoved');
}
