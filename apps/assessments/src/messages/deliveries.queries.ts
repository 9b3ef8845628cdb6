import { Injectable } from '@nestjs/common';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { validate } from 'uuid';
import type { Delivery, DeliveryConnection } from './notification.model.js';

/** Most messages on a page. */
const longestPage = 100;

// What a message says is in no column of these.
const columns = `
  id, case when person_id is not null then json_build_object('id', person_id) end as to, channel, kind, state, attempts, last_error as error,
  created_at as "createdAt", sent_at as "sentAt"`;
const pageSql = `select ${columns} from message where ($1::uuid is null or id < $1) order by id desc limit $2`;
const oneSql = `select ${columns} from message where id = $1`;

export interface DeliveriesArgs {
  readonly first: number;
  readonly after?: string | null;
}

/** What became of messages. */
@Injectable()
export class DeliveriesQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws CallerError BAD_INPUT for a page that there cannot be. */
  async page({ organisationId }: Viewer, { first, after }: DeliveriesArgs): Promise<DeliveryConnection> {
    if (first < 1 || first > longestPage) throw new CallerError('BAD_INPUT', `A page has 1 to ${longestPage} messages.`, 'first');
    if (after && !validate(after)) throw new CallerError('BAD_INPUT', 'This is not a cursor of a page.', 'after');
    const rows = await this.database.select<Delivery>(organisationId, pageSql, [after || null, first + 1]);
    const edges = rows.slice(0, first).map((node) => ({ node, cursor: node.id }));
    return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
  }

  async oneIn(manager: EntityManager, id: string): Promise<Delivery> {
    const [row] = await manager.query<Delivery[]>(oneSql, [id]);
    if (!row) throw new Error('A message that was just queued is not there.');
    return row;
  }
}
