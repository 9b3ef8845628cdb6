import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import { factsIn, type FactRow } from '../facts/person-facts.js';
import type { KeptPlan } from '../plan-standing/kept-plan.js';
import type { KeptCycle } from './cycle-stretches.rules.js';
import type { ToldReadiness } from './moved.rules.js';
import type { PlanCycles, TeamPlanCyclesArgs } from './plan-cycles.model.js';
import { planCycles, type Gathered } from './plan-cycles.rules.js';
import { personCyclesSql, teamCyclesSql } from './plan-cycles.sql.js';

type Row =
  | FactRow
  | { readonly kind: 'person'; readonly personId: string; readonly content: string }
  | { readonly kind: 'plan'; readonly personId: string; readonly content: KeptPlan }
  | { readonly kind: 'told'; readonly personId: string; readonly content: ToldReadiness }
  | { readonly kind: 'opened'; readonly content: KeptCycle }
  | { readonly kind: 'track'; readonly content: { readonly id: string; readonly name: string } }
  | { readonly kind: 'now'; readonly content: number };

/** What moved over the last cycles while plans ran: of a person as their plan is read, of a team to who leads it or a team above it, and HR. */
@Injectable()
export class PlanCyclesQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** @throws CallerError FORBIDDEN for who may not see the person. */
  async ofPerson(viewer: Viewer, personId: string): Promise<PlanCycles> {
    await this.access.insist(viewer, 'read-plan', personId);
    return planCycles(gathered(await this.database.select<Row>(viewer.organisationId, personCyclesSql, [personId])));
  }

  /** @throws CallerError FORBIDDEN, the same for a team that does not exist. */
  async ofTeam(viewer: Viewer, { teamId, includeTeamsBeneath }: TeamPlanCyclesArgs): Promise<PlanCycles> {
    if (!(await this.access.mayReadTeam(viewer, teamId))) throw new CallerError('FORBIDDEN', 'You may not see this team.');
    return planCycles(gathered(await this.database.select<Row>(viewer.organisationId, teamCyclesSql, [teamId, includeTeamsBeneath])));
  }
}

function gathered(rows: readonly Row[]): Gathered {
  const of = <Kind extends Row['kind']>(kind: Kind) => rows.filter((row): row is Extract<Row, { kind: Kind }> => row.kind === kind);
  const [plans, told] = [Map.groupBy(of('plan'), ({ personId }) => personId), Map.groupBy(of('told'), ({ personId }) => personId)];
  const people = of('person').sort((one, other) => (one.content === other.content ? (one.personId < other.personId ? -1 : 1) : one.content < other.content ? -1 : 1));
  const facts = factsIn(rows as FactRow[], people.map(({ personId }) => personId));
  const [now] = of('now');
  if (!now) throw new Error('The database did not say what time it is.');
  return {
    asOf: now.content,
    cycles: of('opened').map(({ content }) => content),
    trackNames: new Map(of('track').map(({ content: { id, name } }) => [id, name])),
    people: people.flatMap(({ personId, content: name }, index) => {
      const known = facts[index];
      const contents = <Content>(those: readonly { readonly content: Content }[] | undefined) => (those ?? []).map(({ content }) => content);
      return known ? [{ personId, name, plans: contents(plans.get(personId)), told: contents(told.get(personId)), facts: known }] : [];
    }),
  };
}
