import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { slug } from '@waymark/contracts';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import { validate } from 'uuid';
import { z } from 'zod';
import { keptText } from '../inputs/kept-text.rules.js';
import { asAuthor } from '../transactions/as-author.js';
import type { EvidenceConnection, EvidenceFilter, EvidenceLogArgs } from './evidence-log.model.js';
import { evidenceColumns, evidenceOf, type EvidenceRow } from './evidence-row.js';
import type { Evidence } from './evidence.model.js';

/** Most pieces of evidence on a page. */
const longestPage = 100;
/** Most words that are looked for. */
const mostWords = 8;

const searched = ['what', 'metric', 'result', 'technologies'].map((part) => `e.parts ->> '${part}'`).join(', ');

// ICU's letters: those of the database's own locale know no accents.
const matching = `
  e.person_id = $1 and ($2::text is null or $2 = any (e.skill_ids)) and ($3::text is null or e.state = $3)
  and (cardinality($4::text[]) = 0 or lower(concat_ws(' ', ${searched}) collate "und-x-icu") like all ($4))`;

const allSql = `select ${evidenceColumns} from evidence e where ${matching} order by e.occurred_on desc, e.id desc limit 500`;

const pageSql = `
  select ${evidenceColumns} from evidence e
  where ${matching} and ($5::date is null or (e.occurred_on, e.id) < ($5, $6::uuid))
  order by e.occurred_on desc, e.id desc limit $7`;

const countSql = `select count(*)::int as count from evidence e where ${matching}`;

const position = z.tuple([z.iso.date(), z.uuid()]);

/** Evidence of one person. */
@Injectable()
export class EvidenceQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** Of a person whom the viewer may see, newest first; drafts to their author alone. @throws CallerError FORBIDDEN. */
  async of(viewer: Viewer, filter: EvidenceFilter): Promise<Evidence[]> {
    await this.access.insist(viewer, 'read-evidence', filter.personId);
    const rows = await asAuthor(this.database, viewer, (manager) => manager.query<EvidenceRow[]>(allSql, parametersOf(filter)));
    return rows.map(evidenceOf);
  }

  /** As `of`, page by page. @throws CallerError FORBIDDEN, or BAD_INPUT for a page that there cannot be. */
  async page(viewer: Viewer, { first, after, ...filter }: EvidenceLogArgs): Promise<EvidenceConnection> {
    if (first < 1 || first > longestPage) throw new CallerError('BAD_INPUT', `A page has 1 to ${longestPage} pieces of evidence.`, 'first');
    const [day, id] = after ? read(after) : [null, null];
    await this.access.insist(viewer, 'read-evidence', filter.personId);
    const parameters = parametersOf(filter);
    const { rows, counted } = await asAuthor(this.database, viewer, async (manager) => ({
      rows: await manager.query<EvidenceRow[]>(pageSql, [...parameters, day, id, first + 1]),
      counted: await manager.query<{ count: number }[]>(countSql, parameters),
    }));
    const edges = rows.slice(0, first).map((row) => ({ node: evidenceOf(row), cursor: write(row) }));
    return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null }, totalCount: counted[0]?.count ?? 0 };
  }
}

/** A skill that no framework could have is one that no evidence speaks for. */
function parametersOf({ personId, skillId, state, search }: EvidenceFilter): unknown[] {
  const skill = skillId === null || skillId === undefined || slug.safeParse(skillId).success ? skillId : '';
  const words = keptText(search ?? '').trim().toLowerCase().split(/\s+/).filter(Boolean).slice(0, mostWords);
  return [personId, skill ?? null, state ?? null, words.map((word) => `%${word.slice(0, 100).replace(/[\\%_]/g, '\\$&')}%`)];
}

function write({ occurredOn, id }: EvidenceRow): string {
  return Buffer.from(JSON.stringify([occurredOn, id])).toString('base64url');
}

function read(cursor: string): [string, string] {
  try {
    const [day, id] = position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (!validate(id) || day.startsWith('0000')) throw new Error('no day or id of a database');
    return [day, id];
  } catch {
    throw new CallerError('BAD_INPUT', 'This is not a cursor of a page.', 'after');
  }
}
