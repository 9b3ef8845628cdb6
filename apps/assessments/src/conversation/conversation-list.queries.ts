import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { validate } from 'uuid';
import { cycleColumns, cycleFromJson, type CycleInJson } from '../cycles/cycle.queries.js';
import { ledPeople } from '../participants/led-people.js';
import { agreementState, openDisputes } from './agreement-state.model.js';
import type { ConversationSummary, OpenDisputeEntry } from './conversation-list.model.js';
import { farApart } from './conversation.rules.js';

/** Most in one answer of each kind. */
const most = 1000;
const mostDisputes = 500;
/** Of how many cycles, the open one first. What is still disputed is there from earlier ones too. */
const cycles = 3;

// Ratings are rows once they are revealed, so that nothing is counted before.
const summariesSql = `
  with recursive ${ledPeople('$1', '$2')},
  recent as (select c.id from cycle c where c.state <> 'planned' order by (c.state = 'open') desc, c.opens_at desc, c.id limit ${cycles}),
  shown as (
    select t.* from cycle_participant t
    where t.person_id in (select $1::uuid union select led.person_id from led where $2 or led.direct)
      and (t.cycle_id in (select id from recent) or exists (
        select from dispute d where d.cycle_id = t.cycle_id and d.person_id = t.person_id and d.settled_at is null))
  ),
  latest as (
    select distinct on (r.cycle_id, r.person_id, r.skill_id, r.kind) r.cycle_id, r.person_id, r.skill_id, r.kind, r.level
    from rating r join shown t on t.cycle_id = r.cycle_id and t.person_id = r.person_id
    where r.kind in ('self', 'manager') order by r.cycle_id, r.person_id, r.skill_id, r.kind, r.given_at desc
  ),
  apart as (
    select s.cycle_id, s.person_id, count(*)::int as skills
    from latest s join latest m on m.cycle_id = s.cycle_id and m.person_id = s.person_id and m.skill_id = s.skill_id and m.kind = 'manager'
    where s.kind = 'self' and abs(m.level - s.level) >= ${farApart} group by s.cycle_id, s.person_id
  )
  select to_jsonb(cycle) as cycle, json_build_object('id', t.person_id) as person, t.self_submitted_at is not null as "selfSubmitted",
         case when t.manager_submitted_by is not null then json_build_object('id', t.manager_submitted_by) end as "managerSubmittedBy",
         t.revealed_at as "revealedAt", ${agreementState} as agreement, a.agreed_at as "agreedAt", coalesce(apart.skills, 0) as "farApart", ${openDisputes} as "openDisputes"
  from shown t
  join known_person p on p.person_id = t.person_id and p.active
  cross join lateral (select ${cycleColumns} from cycle c where c.organisation_id = t.organisation_id and c.id = t.cycle_id) cycle
  left join agreement a on a.organisation_id = t.organisation_id and a.cycle_id = t.cycle_id and a.person_id = t.person_id
  left join apart on apart.cycle_id = t.cycle_id and apart.person_id = t.person_id
  order by cycle."opensAt" desc, t.person_id <> $1, p.name, t.person_id limit ${most}`;

const disputesSql = `
  select d.id, to_jsonb(cycle) as cycle, json_build_object('id', d.person_id) as person, d.skill_id as "skillId",
         coalesce((select skill ->> 'name' from jsonb_array_elements(v.document -> 'skills') skill where skill ->> 'id' = d.skill_id), d.skill_id) as "skillName",
         json_build_object('id', d.opened_by) as "openedBy", d.opened_at as "openedAt", d.reason
  from dispute d
  cross join lateral (select ${cycleColumns}, c.framework_version_id from cycle c where c.organisation_id = d.organisation_id and c.id = d.cycle_id) cycle
  join framework_version v on v.organisation_id = d.organisation_id and v.id = cycle.framework_version_id
  where d.settled_at is null and ($1::uuid is null or d.cycle_id = $1) order by d.opened_at, d.id limit ${mostDisputes}`;

type InJson<Row> = Omit<Row, 'cycle'> & { readonly cycle: CycleInJson };

@Injectable()
export class ConversationListQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** The viewer's own, and of whom they lead: those they are next above to, or everybody beneath. Of the open and the last cycles. */
  async of({ organisationId, personId }: Viewer, beneath: boolean): Promise<ConversationSummary[]> {
    const rows = await this.database.select<InJson<ConversationSummary>>(organisationId, summariesSql, [personId, beneath]);
    return rows.map(({ cycle, ...row }) => ({ ...row, cycle: cycleFromJson(cycle) }));
  }

  /** Of the organisation, oldest first; of one cycle where it is named. For HR. */
  async disputes({ organisationId }: Viewer, cycleId: string | null): Promise<OpenDisputeEntry[]> {
    if (cycleId !== null && !validate(cycleId)) return [];
    const rows = await this.database.select<InJson<OpenDisputeEntry>>(organisationId, disputesSql, [cycleId]);
    return rows.map(({ cycle, ...row }) => ({ ...row, cycle: cycleFromJson(cycle) }));
  }
}
