import { idOf } from './history.ts';
import type { HouseClient } from './house-client.ts';
import { insist, until, type Outcome } from './insist.ts';
import { openCycle } from './operations.ts';
import type { Company } from './people.ts';
import { planCycle, teams } from './quarter-operations.ts';
import { quarterAt } from './quarters.ts';

const day = 86_400_000;

/** Late in the afternoon, some days from now. */
function dueIn(days: number, now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days, 16));
}

/** Opens the cycle of this quarter: planned for the divisions, blind and with its dates, where the company rates so; else for everybody, about themselves. */
export async function openTheCycle(hr: HouseClient, company: Company, now: Date): Promise<void> {
  const quarter = quarterAt(now, 0);
  // Near the quarter's end there is still time to answer.
  const closesAt = new Date(Math.max(quarter.closesAt.getTime(), now.getTime() + 21 * day));
  const blind = company.standings.length > 0;
  const input = { id: idOf(company, 'open cycle'), name: blind ? quarter.name : `${quarter.name} self-assessment`, closesAt };
  if (blind) await plan(hr, company, { ...input, opensAt: dueIn(1, now), selfDueAt: dueIn(6, now), managerDueAt: dueIn(13, now) });
  insist((await hr.graphql<{ openCycle: Outcome }>(openCycle, { input })).openCycle, 'Cycle');
}

interface Plan {
  readonly id: string;
  readonly name: string;
  readonly opensAt: Date;
  readonly selfDueAt: Date;
  readonly managerDueAt: Date;
  readonly closesAt: Date;
}

async function plan(hr: HouseClient, company: Company, dates: Plan): Promise<void> {
  const found = await hr.graphql<{ teams: { id: string; name: string }[] }>(teams);
  const divisions = new Set(company.divisions.map(({ name }) => name));
  const input = { ...dates, kind: 'SELF_AND_MANAGER', teamIds: found.teams.filter(({ name }) => divisions.has(name)).map(({ id }) => id) };
  // Assessments hears of teams by their events: it may not know them yet.
  const outcome = await until('assessments to know the teams', async () => {
    const { planCycle: answer } = await hr.graphql<{ planCycle: Outcome & { reason?: string } }>(planCycle, { input });
    return answer.reason === 'UNKNOWN_TEAM' ? null : answer;
  });
  insist(outcome, 'Cycle');
}
