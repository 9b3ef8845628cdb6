import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameworkDocument } from '@waymark/contracts';
import { root } from '../house/paths.ts';
import { certificates } from './certificates.ts';
import { isCaughtUp, type ShownMatrix } from './expected-matrix.ts';
import type { Seeded } from './grow.ts';
import { certificateId, historyOf, idOf, type Known } from './history.ts';
import { HouseClient } from './house-client.ts';
import { insist, until, type Outcome } from './insist.ts';
import { openTheCycle } from './open-the-cycle.ts';
import { cycles, everyone, importHistory, invite, ledTeams, matrix, publish } from './operations.ts';
import { paper } from './paper.ts';
import { emailOf, peopleCsv, peopleOf, type Company, type DemoPerson } from './people.ts';
import { areCasesPlayed } from './play-cases.ts';
import { isPlayed, playersOf, playQuarter } from './play-quarter.ts';
import { addToCycle } from './quarter-operations.ts';
import { pastQuarters, within, type Quarter } from './quarters.ts';

export interface SeedCompanyOptions {
  readonly address: string;
  readonly password: string;
  /** Everything is dated relative to this day. */
  readonly today: Date;
  readonly step: <Result>(what: string, work: () => Promise<Result>) => Promise<Result>;
}

const day = 86_400_000;

function shippedFramework(): FrameworkDocument {
  return JSON.parse(readFileSync(join(root, 'apps', 'assessments', 'src', 'frameworks', 'default-framework.json'), 'utf8')) as FrameworkDocument;
}

/** People, sign-ins, framework, history and the open cycle in its middle, for an organisation that has its admin and nothing else. */
export async function seedCompany(company: Company, options: SeedCompanyOptions): Promise<Seeded> {
  const { address, password, today, step } = options;
  const quarters = pastQuarters(today, 5);
  const admin = await HouseClient.signIn(address, emailOf(company, company.admin), password);
  if (!admin) throw new Error(`The admin of ${company.name} cannot sign in with the demo's password.`);
  const [there, late] = [peopleOf(company).filter(({ name }) => !company.late.includes(name)), peopleOf(company).filter(({ name }) => company.late.includes(name))];
  const ids = await step(`importing ${there.length} people from a file`, () => importPeople(admin, { company, people: there, quarters, file: 'people' }));
  const clients = await step('inviting those who sign in', () => welcomeAll(admin, { company, ids, options }));
  const hr = clients.get(emailOf(company, company.hr)) as HouseClient;
  const known: Known = { company, framework: shippedFramework(), quarters, today, ids };
  await step('publishing the framework, importing five quarters of ratings', () => bringHistory(hr, known, there));
  await step("opening this quarter's cycle", () => openTheCycle(hr, company, new Date()));
  const all = await step('people answer, managers rate, some have talked', async () => {
    const all = late.length > 0 ? await importPeople(admin, { company, people: late, quarters, file: 'late people' }) : ids;
    await Promise.all([
      bringLate(hr, { ...known, ids: all }, late),
      playQuarter({ company, framework: known.framework, cycleId: idOf(company, 'open cycle'), today, ids: all, clients }, hr),
      attachPapers(hr, known),
    ]);
    return all;
  });
  await step('waiting for the first correct matrix', () => untilCaughtUp(clients.get(emailOf(company, leadOf(company))) as HouseClient, known));
  return { acting: { company, today, ids: all, clients }, hr };
}

function leadOf(company: Company): string {
  return company.divisions[0]?.teams[0]?.lead ?? '';
}

/** Whether the last of it is there: in databases of one's own a demo outlives the folder that remembers it. */
export async function isSeeded(company: Company, { address, password }: Pick<SeedCompanyOptions, 'address' | 'password'>): Promise<boolean> {
  const hr = await HouseClient.signIn(address, emailOf(company, company.hr), password);
  const found = await hr?.graphql<{ cycles: { id: string }[] }>(cycles);
  const cycleId = idOf(company, 'open cycle');
  if (!hr || !found?.cycles.some(({ id }) => id === cycleId)) return false;
  return (await isPlayed({ company, cycleId, ids: await idsOf(hr) }, hr)) && areCasesPlayed(company, hr);
}

async function idsOf(client: HouseClient): Promise<ReadonlyMap<string, string>> {
  const { people } = await client.graphql<{ people: { edges: { node: { id: string; email: string } }[] } }>(everyone);
  return new Map(people.edges.map(({ node }) => [node.email, node.id]));
}

interface Import {
  readonly company: Company;
  readonly people: readonly DemoPerson[];
  readonly quarters: readonly Quarter[];
  readonly file: string;
}

async function importPeople(admin: HouseClient, { company, people, quarters, file }: Import): Promise<ReadonlyMap<string, string>> {
  const [first, latest] = [quarters[0], quarters.at(-1)] as [Quarter, Quarter];
  const firstDay = (instant: Date) => instant.toISOString().slice(0, 10);
  const began = firstDay(new Date(first.opensAt.getTime() - 400 * day));
  const csv = peopleCsv(people, ({ part }) => (part === 'too-little-data' ? firstDay(within(latest, 0.3)) : began));
  await admin.importPeople(csv, idOf(company, file));
  return idsOf(admin);
}

interface Welcome {
  readonly company: Company;
  readonly ids: ReadonlyMap<string, string>;
  readonly options: SeedCompanyOptions;
}

async function welcomeAll(admin: HouseClient, welcome: Welcome): Promise<ReadonlyMap<string, HouseClient>> {
  const { company } = welcome;
  const names = [company.hr, leadOf(company), company.divisions[0]?.head ?? '', ...company.welcome];
  const emails = new Set([...names.map((name) => emailOf(company, name)), ...playersOf(company)]);
  return new Map(await Promise.all([...emails].map(async (email) => [email, await welcomeOne(admin, welcome, email)] as const)));
}

/** Also who was let in by a seed that was killed: to try the password first would be counted as guessing. */
async function welcomeOne(admin: HouseClient, { ids, options: { address, password } }: Welcome, email: string): Promise<HouseClient> {
  const { inviteToSignIn } = await admin.graphql<{ inviteToSignIn: { token?: string; message?: string } }>(invite, { personId: ids.get(email) });
  if (!inviteToSignIn.token) throw new Error(`${email} was not invited: ${inviteToSignIn.message}`);
  return HouseClient.acceptInvitation(address, inviteToSignIn.token, password);
}

async function bringHistory(hr: HouseClient, known: Known, people: readonly DemoPerson[]): Promise<void> {
  const [first] = known.quarters as [Quarter];
  const version = { id: idOf(known.company, 'framework'), from: new Date(first.opensAt.getTime() - 30 * day) };
  insist((await hr.graphql<{ publishFramework: Outcome }>(publish, version)).publishFramework, 'FrameworkVersion');
  await importAll(hr, historyOf(known, people));
}

async function importAll(hr: HouseClient, documents: readonly object[]): Promise<void> {
  for (const document of documents) {
    // Assessments hears of people by their events: it may not know them all yet.
    const outcome = await until('assessments to know everyone', async () => {
      const answer = await hr.graphql<{ importHistory: Outcome }>(importHistory, { document });
      return answer.importHistory.problems?.some(({ message }) => message === 'Nobody has this id.') ? null : answer.importHistory;
    });
    insist(outcome, 'ImportedHistory');
  }
}

/** Their history, and into the cycle that is open already. */
async function bringLate(hr: HouseClient, known: Known, late: readonly DemoPerson[]): Promise<void> {
  if (late.length === 0) return;
  await importAll(hr, historyOf(known, late));
  for (const { email } of late) {
    const input = { cycleId: idOf(known.company, 'open cycle'), personId: known.ids.get(email) };
    insist((await hr.graphql<{ addToCycle: Outcome }>(addToCycle, { input })).addToCycle, 'Participation');
  }
}

/** The paper of every second certificate, as HR has it in its files. */
async function attachPapers(hr: HouseClient, { company, today, ids }: Known): Promise<void> {
  const held = certificates(today).filter(({ name }, index) => index % 2 === 0 && ids.has(emailOf(company, name)));
  for (const { name, certification, issuedOn } of held) {
    await hr.attachProof(certificateId(company, emailOf(company, name), certification), paper(`${name.normalize('NFD').replace(/[^ -~]/g, '')}: ${certification}, ${issuedOn}`));
  }
}

async function untilCaughtUp(manager: HouseClient, { company, framework }: Known): Promise<void> {
  const team = company.divisions[0]?.teams[0]?.name ?? '';
  const { me } = await manager.graphql<{ me: { ledTeams: { id: string; name: string }[] } }>(ledTeams);
  const teamId = me.ledTeams.find(({ name }) => name === team)?.id;
  await until(`the matrix of ${team} to show the newest quarter`, async () => {
    // Until readiness has heard who leads, the answer is no.
    const shown = await manager.graphql<{ teamMatrix: ShownMatrix | null }>(matrix, { teamId, trackId: 'senior-backend-developer' }).catch(() => null);
    return shown?.teamMatrix && isCaughtUp(shown.teamMatrix, { company, framework, team }) ? true : null;
  });
}
