import { v7 } from 'uuid';
import { HouseClient } from '../demo/house-client.ts';
import { everyone, importHistory, invite, ledTeams, openCycle, publish } from '../demo/operations.ts';
import { runToEnd } from '../house/run-to-end.ts';
import type { BenchHouse } from './bench-house.ts';

const password = 'a password for the bench';
const day = 86_400_000;

export const trackId = 'track';

export interface TeamOptions {
  readonly people: number;
  readonly skills: number;
  /** How many of them sign in. */
  readonly signIns?: number;
}

export interface BenchTeam {
  readonly organisationId: string;
  readonly teamId: string;
  readonly manager: HouseClient;
  readonly hr: HouseClient;
  readonly admin: HouseClient;
  readonly engineers: readonly { readonly id: string; readonly client: HouseClient }[];
  readonly skillIds: readonly string[];
  readonly personIds: readonly string[];
}

function framework(skillIds: readonly string[]): object {
  const scale = [1, 2, 3, 4].map((level) => ({ level, name: `Level ${level}`, meaning: 'As it says.' }));
  const descriptors = scale.map(({ level }) => ({ level, text: `What level ${level} looks like in practice, in a sentence of an ordinary length.` }));
  return {
    name: 'Bench',
    scale,
    skills: skillIds.map((id) => ({ id, name: `Skill ${id}`, category: 'Craft', summary: 'As it says.', descriptors, aliases: [] })),
    tools: [],
    tracks: [{ id: trackId, name: 'Track', summary: 'As it says.', requirements: skillIds.map((id, index) => ({ id: `r-${id}`, name: id, skillIds: [id], level: 1 + (index % 4), mustHave: index % 5 === 0 })) }],
    certifications: [],
  };
}

async function makeOrganisation(house: BenchHouse, email: string): Promise<string> {
  const organisationId = v7();
  const given = { DATABASE_URL_DIRECTORY: house.appUrl('directory'), ORGANISATION_ID: organisationId, ORGANISATION_NAME: 'Bench', ADMIN_NAME: 'Root', ADMIN_EMAIL: email, ADMIN_PASSWORD: password };
  await runToEnd('making an organisation', [process.execPath, 'apps/directory/dist/organisations/create-organisation.main.js'], { ...process.env, ...given });
  return organisationId;
}

async function welcome(house: BenchHouse, admin: HouseClient, personId: string): Promise<HouseClient> {
  const { inviteToSignIn } = await admin.graphql<{ inviteToSignIn: { token: string } }>(invite, { personId });
  return HouseClient.acceptInvitation(house.address, inviteToSignIn.token, password);
}

async function until<Result>(probe: () => Promise<Result | null>): Promise<Result> {
  for (const end = Date.now() + 120_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const found = await probe().catch(() => null);
    if (found !== null) return found;
  }
  throw new Error(`Not within two minutes: ${probe.toString()}`);
}

/** An organisation with one team, a framework of one track and two past quarters of ratings by themselves and their lead. */
export async function makeTeam(house: BenchHouse, { people, skills, signIns = 0 }: TeamOptions): Promise<BenchTeam> {
  const domain = `${v7()}.example`;
  const organisationId = await makeOrganisation(house, `root@${domain}`);
  const admin = (await HouseClient.signIn(house.address, `root@${domain}`, password)) as HouseClient;
  const emails = Array.from({ length: people }, (_, index) => `p${String(index).padStart(5, '0')}@${domain}`);
  const rows = [`hr@${domain},Hr,HR,People,,hr,2020-01-01`, `lead@${domain},Lead,Lead,Division,,engineer,2020-01-01`, ...emails.map((email, index) => `${email},Person ${index},Developer,Team,lead@${domain},engineer,2020-01-01`)];
  await admin.importPeople(['email,name,title,team,manager_email,roles,from', ...rows].join('\n'), v7());
  const listed = await admin.graphql<{ people: { edges: { node: { id: string; email: string } }[] } }>(everyone);
  const ids = new Map(listed.people.edges.map(({ node }) => [node.email, node.id]));
  const [hr, manager] = [await welcome(house, admin, ids.get(`hr@${domain}`) as string), await welcome(house, admin, ids.get(`lead@${domain}`) as string)];
  const skillIds = Array.from({ length: skills }, (_, index) => `skill-${String(index).padStart(2, '0')}`);
  const publishDocument = publish.replace('$from: DateTime!', '$from: DateTime!, $document: JSON').replace('effectiveFrom: $from', 'effectiveFrom: $from, document: $document');
  await hr.graphql(publishDocument, { id: v7(), from: new Date(Date.now() - 400 * day), document: framework(skillIds) });
  const personIds = emails.map((email) => ids.get(email) as string);
  for (const daysAgo of [200, 100]) {
    const at = (days: number) => new Date(Date.now() - days * day);
    const ratingsOf = (person: number) => skillIds.flatMap((skillId, skill) => (['self', 'manager'] as const).map((kind) => ({ skillId, kind, outcome: 'level', level: (person + skill + (kind === 'self' ? 1 : 0)) % 5, givenAt: at(daysAgo - 20) })));
    const assessed = personIds.map((personId, index) => ({ personId, managerId: ids.get(`lead@${domain}`), ratings: ratingsOf(index) }));
    const document = { cycles: [{ id: v7(), name: `${daysAgo} days ago`, opensAt: at(daysAgo), closesAt: at(daysAgo - 60), people: assessed }] };
    await until(async () => ((await hr.graphql<{ importHistory: { __typename: string } }>(importHistory, { document })).importHistory.__typename === 'ImportedHistory' ? true : null));
  }
  const engineers = [];
  for (const id of personIds.slice(0, signIns)) engineers.push({ id, client: await welcome(house, admin, id) });
  const teamId = await until(async () => (await manager.graphql<{ me: { ledTeams: { id: string; name: string }[] } }>(ledTeams)).me.ledTeams.find(({ name }) => name === 'Team')?.id ?? null);
  return { organisationId, teamId, manager, hr, admin, engineers, skillIds, personIds };
}

/** A cycle in which everyone may answer; its id. */
export async function openCycleOf({ hr }: BenchTeam): Promise<string> {
  const input = { id: v7(), name: 'Now', closesAt: new Date(Date.now() + day) };
  await hr.graphql(openCycle, { input });
  return input.id;
}
