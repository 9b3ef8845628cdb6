import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameworkDocument } from '@waymark/contracts';
import { root } from '../house/paths.ts';
import { isCaughtUp, type ShownMatrix } from './expected-matrix.ts';
import { historyOf, idOf, type Known } from './history.ts';
import { HouseClient } from './house-client.ts';
import { cycles, everyone, importHistory, invite, ledTeams, matrix, openCycle, publish } from './operations.ts';
import { emailOf, peopleCsv, peopleOf, type Company } from './people.ts';
import { pastQuarters, quarterAt, within, type Quarter } from './quarters.ts';

export interface SeedCompanyOptions {
  readonly address: string;
  readonly password: string;
  /** Everything is dated relative to this day. */
  readonly today: Date;
  readonly step: <Result>(what: string, work: () => Promise<Result>) => Promise<Result>;
}

const day = 86_400_000;
const patience = 60_000;

function shippedFramework(): FrameworkDocument {
  return JSON.parse(readFileSync(join(root, 'apps', 'assessments', 'src', 'frameworks', 'default-framework.json'), 'utf8')) as FrameworkDocument;
}

/** People, sign-ins, framework, history and the open cycle of an organisation that has its admin and nothing else. */
export async function seedCompany(company: Company, options: SeedCompanyOptions): Promise<void> {
  const { address, password, today, step } = options;
  const quarters = pastQuarters(today, 5);
  const admin = await HouseClient.signIn(address, emailOf(company, company.admin), password);
  if (!admin) throw new Error(`The admin of ${company.name} cannot sign in with the demo's password.`);
  const people = peopleOf(company);
  const ids = await step(`importing ${people.length} people from a file`, () => importPeople(admin, company, quarters));
  const lead = company.divisions[0]?.teams[0]?.lead ?? '';
  const welcomed = [company.hr, lead, company.divisions[0]?.head ?? '', ...company.welcome];
  const clients = await step('inviting those who sign in', () => Promise.all(welcomed.map((name) => welcome(admin, { company, name, ids, options }))));
  const [hr, manager] = clients as [HouseClient, HouseClient];
  const known: Known = { company, framework: shippedFramework(), quarters, today, ids };
  await step('publishing the framework, importing five quarters of ratings', () => bringHistory(hr, known));
  await step("opening this quarter's self-assessment", () => open(hr, company, new Date()));
  await step('waiting for the first correct matrix', () => untilCaughtUp(manager, known));
}

/** Whether the last of it is there: in databases of one's own a demo outlives the folder that remembers it. */
export async function isSeeded(company: Company, { address, password }: Pick<SeedCompanyOptions, 'address' | 'password'>): Promise<boolean> {
  const hr = await HouseClient.signIn(address, emailOf(company, company.hr), password);
  const found = await hr?.graphql<{ cycles: { id: string }[] }>(cycles);
  return Boolean(found?.cycles.some(({ id }) => id === idOf(company, 'open cycle')));
}

async function importPeople(admin: HouseClient, company: Company, quarters: readonly Quarter[]): Promise<ReadonlyMap<string, string>> {
  const [first, latest] = [quarters[0], quarters.at(-1)] as [Quarter, Quarter];
  const firstDay = (instant: Date) => instant.toISOString().slice(0, 10);
  const began = firstDay(new Date(first.opensAt.getTime() - 400 * day));
  const csv = peopleCsv(peopleOf(company), ({ part }) => (part === 'too-little-data' ? firstDay(within(latest, 0.3)) : began));
  await admin.importPeople(csv, idOf(company, 'people'));
  const { people } = await admin.graphql<{ people: { edges: { node: { id: string; email: string } }[] } }>(everyone);
  return new Map(people.edges.map(({ node }) => [node.email, node.id]));
}

interface Welcome {
  readonly company: Company;
  readonly name: string;
  readonly ids: ReadonlyMap<string, string>;
  readonly options: SeedCompanyOptions;
}

async function welcome(admin: HouseClient, { company, name, ids, options: { address, password } }: Welcome): Promise<HouseClient> {
  const email = emailOf(company, name);
  const known = await HouseClient.signIn(address, email, password);
  if (known) return known;
  const { inviteToSignIn } = await admin.graphql<{ inviteToSignIn: { token?: string; message?: string } }>(invite, { personId: ids.get(email) });
  if (!inviteToSignIn.token) throw new Error(`${name} was not invited: ${inviteToSignIn.message}`);
  return HouseClient.acceptInvitation(address, inviteToSignIn.token, password);
}

interface Outcome {
  readonly __typename: string;
  readonly message?: string;
  readonly problems?: readonly { readonly path: string; readonly message: string }[];
}

function insist(outcome: Outcome | undefined, wanted: string): void {
  if (outcome?.__typename !== wanted) throw new Error(`The demo was refused: ${JSON.stringify(outcome).slice(0, 2000)}`);
}

async function bringHistory(hr: HouseClient, known: Known): Promise<void> {
  const [first] = known.quarters as [Quarter];
  const version = { id: idOf(known.company, 'framework'), from: new Date(first.opensAt.getTime() - 30 * day) };
  insist((await hr.graphql<{ publishFramework: Outcome }>(publish, version)).publishFramework, 'FrameworkVersion');
  for (const document of historyOf(known)) {
    // Assessments hears of people by their events: it may not know them all yet.
    const outcome = await until('assessments to know everyone', async () => {
      const answer = await hr.graphql<{ importHistory: Outcome }>(importHistory, { document });
      return answer.importHistory.problems?.some(({ message }) => message === 'Nobody has this id.') ? null : answer.importHistory;
    });
    insist(outcome, 'ImportedHistory');
  }
}

async function open(hr: HouseClient, company: Company, now: Date): Promise<void> {
  const quarter = quarterAt(now, 0);
  // Near the quarter's end there is still time to answer.
  const closesAt = new Date(Math.max(quarter.closesAt.getTime(), now.getTime() + 21 * day));
  const input = { id: idOf(company, 'open cycle'), name: `${quarter.name} self-assessment`, closesAt };
  insist((await hr.graphql<{ openCycle: Outcome }>(openCycle, { input })).openCycle, 'Cycle');
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

async function until<Result>(what: string, probe: () => Promise<Result | null>): Promise<Result> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await probe();
    if (found !== null) return found;
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
