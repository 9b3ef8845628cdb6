import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { validate } from 'uuid';
import { takesAnswers } from '../cycles/cycle.queries.js';
import { ledPeople } from '../participants/led-people.js';
import { asAuthor } from '../transactions/as-author.js';
import type { ManagerAssessment, Ratee } from './manager-assessment.model.js';
import { readOwnRatings, readUnsubmitted } from './own-ratings.js';

/** Most people in one answer. */
const most = 1000;

const rateesSql = `
  with recursive ${ledPeople('$2', '$3')}
  select t.person_id as "personId", led.direct, ${takesAnswers('t.person_id')} as "takesAnswers", t.self_submitted_at is not null as "selfSubmitted",
         case when t.manager_submitted_by is not null then json_build_object('id', t.manager_submitted_by) end as "managerSubmittedBy", t.revealed_at as "revealedAt"
  from led join cycle_participant t on t.person_id = led.person_id and t.cycle_id = $1
  join cycle c on c.id = t.cycle_id and c.kind = 'self_and_manager'
  join known_person p on p.person_id = t.person_id and p.active
  where $3 or led.direct
  order by p.name, p.person_id limit ${most}`;

type RateeRow = Omit<Ratee, 'person' | 'own'> & { readonly personId: string };

@Injectable()
export class ManagerAssessmentQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** Whom the viewer rates, by name: those they are next above to, or everybody beneath. Empty without such a cycle. */
  async ratees(viewer: Viewer, cycleId: string, beneath: boolean): Promise<Ratee[]> {
    if (!validate(cycleId)) return [];
    return asAuthor(this.database, viewer, async (manager) => {
      const rows = await manager.query<RateeRow[]>(rateesSql, [cycleId, viewer.personId, beneath]);
      const own = await readOwnRatings(manager, viewer, { cycleId: cycleId.toLowerCase(), personIds: rows.map(({ personId }) => personId) });
      return rows.flatMap(({ personId, ...row }, index) => (own[index] ? [{ ...row, person: { id: personId }, own: own[index] }] : []));
    });
  }

  /** What the viewer has said of a person, whether or not they lead them still; null: nothing. Nobody else's can be asked for. */
  async own(viewer: Viewer, cycleId: string, personId: string): Promise<ManagerAssessment | null> {
    if (!validate(cycleId) || !validate(personId)) return null;
    const about = { cycleId: cycleId.toLowerCase(), personIds: [personId.toLowerCase()] };
    const [own] = await asAuthor(this.database, viewer, (manager) => readOwnRatings(manager, viewer, about));
    return own && own.revision > 0 ? own : null;
  }

  /** What the viewer had said and not submitted when a cycle closed. */
  async unsubmitted(viewer: Viewer, cycleId: string): Promise<ManagerAssessment[]> {
    if (!validate(cycleId)) return [];
    return asAuthor(this.database, viewer, (manager) => readUnsubmitted(manager, viewer, cycleId.toLowerCase()));
  }
}
