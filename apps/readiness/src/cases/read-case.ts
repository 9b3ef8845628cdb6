import { Injectable } from '@nestjs/common';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { validate } from 'uuid';
import type { Ask } from '../framework/frameworks.js';
import { MeasuresInForce } from '../standing/measures.js';
import { actorsOf } from './case-actors.rules.js';
import { databaseNow, log } from './case-log.js';
import { caseParts } from './case-parts.rules.js';
import { currentRound, readCase, relationOf, type WholeCase } from './case-row.js';
import type { PromotionCase } from './case.model.js';
import { planNow } from './frozen-plan.js';
import { changesSince, type PacketChanges } from './packet-changes.rules.js';
import { scoredAt, type Packet } from './packet.js';
import { partsSeen, shownCase, type LogRow, type SeenRound, type VoteRow } from './shown-case.js';

const votesSql = `
  select round, author_id as "authorId", verdict, reasons from promotion_vote where case_id = $1 order by round, author_id`;

// Apart: whoever looks often enough would else push out what was done.
const logColumns = 'id, round, at, actor_id as "actorId", action, note';
const logSql = `
  select * from (
    (select ${logColumns} from promotion_log where case_id = $1 and action <> 'read' order by at desc, id desc limit 2000)
    union all
    (select ${logColumns} from promotion_log where case_id = $1 and action = 'read' order by at desc, id desc limit 500)
  ) newest order by at, id`;

/** What the viewer is in each round, and whether the person is not here any more. */
interface Seen {
  readonly known: WholeCase;
  readonly rounds: SeenRound[];
  readonly hasLeft: boolean;
}

/** Whose vote the rest of the transaction may see before the votes are revealed, and write. */
export async function setAuthor(manager: EntityManager, personId: string): Promise<void> {
  await manager.query(`select set_config('app.person', $1, true)`, [personId]);
}

/** One case, as far as the viewer may see it; that they looked stands in its log. */
@Injectable()
export class ReadCase {
  constructor(
    private readonly database: TenantDatabase,
    private readonly measures: MeasuresInForce,
  ) {}

  /** @throws CallerError FORBIDDEN, the same for a case that does not exist as for one that is nothing to the viewer. */
  async execute(viewer: Viewer, caseId: string): Promise<PromotionCase> {
    return this.database.transaction(viewer.organisationId, async (manager) => {
      const seen = await this.#see(manager, viewer, caseId);
      const note = caseParts.filter((part) => partsSeen(part, seen.rounds)).join(', ');
      const { known } = seen;
      await log(manager, { organisationId: viewer.organisationId, caseId: known.id, round: known.round, at: await databaseNow(manager), actorId: viewer.personId, action: 'read', note });
      return this.#shown(manager, viewer, seen);
    });
  }

  /** As `execute`, of what the viewer has just written: the log says that already. */
  async written(viewer: Viewer, caseId: string): Promise<PromotionCase> {
    return this.database.transaction(viewer.organisationId, async (manager) => this.#shown(manager, viewer, await this.#see(manager, viewer, caseId)));
  }

  async #see(manager: EntityManager, viewer: Viewer, caseId: string): Promise<Seen> {
    const known = validate(caseId) ? await readCase(manager, caseId, 'for key share') : null;
    if (!known) throw new CallerError('FORBIDDEN', 'You may not see this case.');
    const relation = await relationOf(manager, viewer.personId, known.personId);
    const rounds = known.rounds.map((row) => ({ row, actors: actorsOf({ viewer, personId: known.personId, relation, round: row }) }));
    if (!partsSeen('state', rounds)) throw new CallerError('FORBIDDEN', 'You may not see this case.');
    return { known, rounds, hasLeft: relation.hasLeft };
  }

  async #shown(manager: EntityManager, viewer: Viewer, { known, rounds, hasLeft }: Seen): Promise<PromotionCase> {
    await setAuthor(manager, viewer.personId);
    const votes = await manager.query<VoteRow[]>(votesSql, [known.id]);
    const entries = partsSeen('log', rounds) ? await manager.query<LogRow[]>(logSql, [known.id]) : [];
    const changes = partsSeen('packet', rounds) ? await this.#changes(manager, viewer.organisationId, known) : null;
    return shownCase({ known, viewerId: viewer.personId, hasLeft, rounds, votes, log: entries, changes });
  }

  async #changes(manager: EntityManager, organisationId: string, known: WholeCase): Promise<PacketChanges | null> {
    const { packet } = currentRound(known);
    if (packet === null) return null;
    const ask: Ask = (sql, parameters) => manager.query(sql, [...parameters]);
    const { personId, trackId } = known;
    const now = await scoredAt(this.measures, ask, { organisationId, personId, trackId, asOf: new Date() });
    return changesSince(JSON.parse(packet) as Packet, now, await planNow(ask, personId));
  }
}
