import { clientOf, dayIn, pairOf, type Acting } from './acting.ts';
import { plansOf } from './growth-operations.ts';
import type { MentoringStory, ResourceStory, TalkStory, TemplateStory } from './help-stories.ts';
import * as ask from './help-operations.ts';
import { idOf } from './history.ts';
import type { HouseClient } from './house-client.ts';
import { insist, type Outcome } from './insist.ts';
import { emailOf } from './people.ts';

interface Said {
  readonly said: Outcome & { readonly reason?: string };
}

/** What is answered where a killed seed had done it before. */
const doneBefore = ['STALE_REVISION', 'OVER', 'ALREADY_ASKED'];

async function say(client: HouseClient, mutation: string, { wanted, input }: { wanted: string; input: object }): Promise<void> {
  const { said } = await client.graphql<Said>(mutation, { input });
  if (!doneBefore.includes(said.reason ?? '')) insist(said, wanted);
}

const named = ({ company, clients }: Acting, name: string) => clientOf(clients, emailOf(company, name));

/** Resources, templates, mentors and talks, each by those whose they are. */
export async function playHelp(acting: Acting, hr: HouseClient): Promise<void> {
  const { resources, templates, mentorings, talks } = acting.company.help;
  await Promise.all([
    ...resources.map((resource) => list(acting, hr, resource)),
    ...templates.map((template) => keep(acting, hr, template)),
    ...talks.map((talk) => talkAbout(acting, talk)),
    offer(acting).then(() => Promise.all(mentorings.map((mentoring) => mentor(acting, mentoring)))),
  ]);
}

function list(acting: Acting, hr: HouseClient, { levels: [fromLevel, toLevel], suggestedBy, ...resource }: ResourceStory): Promise<void> {
  const input = { ...resource, id: idOf(acting.company, `resource ${resource.title}`), fromLevel, toLevel };
  if (suggestedBy) return say(named(acting, suggestedBy), ask.suggestResource, { wanted: 'LearningResource', input });
  return say(hr, ask.saveResource, { wanted: 'LearningResource', input: { ...input, revision: 0 } });
}

function keep({ company }: Acting, hr: HouseClient, { name, steps, ...template }: TemplateStory): Promise<void> {
  const input = { ...template, name, id: idOf(company, `template ${name}`), revision: 0, steps: steps.map((step) => ({ ...step, id: idOf(company, `step ${step.title} of ${name}`) })) };
  return say(hr, ask.saveTemplate, { wanted: 'PlanTemplate', input });
}

async function offer(acting: Acting): Promise<void> {
  await Promise.all(acting.company.help.mentors.map(({ name, ...offered }) => say(named(acting, name), ask.offerToMentor, { wanted: 'MentorOffer', input: { ...offered, agrees: true } })));
}

async function mentor(acting: Acting, { name, key, mentor: asked, words, answer }: MentoringStory): Promise<void> {
  const { company, ids } = acting;
  const { person, personId } = pairOf(acting, name);
  const { developmentPlans } = await person.graphql<{ developmentPlans: { endedAt: string | null; items: { id: string; key: string }[] }[] }>(plansOf, { personId });
  const itemId = developmentPlans.find(({ endedAt }) => endedAt === null)?.items.find((item) => item.key === key)?.id;
  if (!itemId) throw new Error(`The plan of ${name} has no ${key}.`);
  const id = idOf(company, `${name} asks ${asked}`);
  await say(person, ask.askMentor, { wanted: 'Mentoring', input: { id, personId, itemId, mentorId: ids.get(emailOf(company, asked)), words } });
  if (answer) await say(named(acting, asked), ask.answerMentoring, { wanted: 'Mentoring', input: { id, accepts: answer[0], words: answer[1] } });
}

async function talkAbout(acting: Acting, { name, daysAgo, nextIn, isConfirmed, shared, own }: TalkStory): Promise<void> {
  const { company, today } = acting;
  const { person, lead, personId } = pairOf(acting, name);
  const id = idOf(company, `talk with ${name}`);
  await say(lead, ask.recordTalk, { wanted: 'Talk', input: { id, personId, heldOn: dayIn(-daysAgo, today), nextOn: dayIn(nextIn, today) } });
  if (isConfirmed) await say(person, ask.confirmTalk, { wanted: 'Talk', input: { id, personId } });
  const notes = [['SHARED', shared], ['PRIVATE', own]] as const;
  for (const [visibility, text] of notes) if (text) await say(lead, ask.saveTalkNote, { wanted: 'TalkNote', input: { id: idOf(company, `${visibility} note on ${name}`), personId, revision: 0, text, visibility } });
}
