import { Injectable } from '@nestjs/common';
import { CallerError, TenantDatabase } from '@waymark/service-kit';
import { validate } from 'uuid';
import { z } from 'zod';
import type { PeopleArgs, Person, PersonConnection } from './person.model.js';

/** Most people on a page. */
const longestPage = 200;

// ICU's order and letters: those of the database's own locale know no accents.
const matching = `($1::text is null or lower(name collate "und-x-icu") like $1 or email like $1)`;

const page = `
  select person_id as id, name, email, title, active, true as whole, false as above
  from person
  where ${matching} and ($2::text is null or (name collate "und-x-icu", person_id) > ($2 collate "und-x-icu", $3::uuid))
  order by name collate "und-x-icu", person_id limit $4`;

const count = `select count(*)::int as count from person where ${matching}`;

const position = z.tuple([z.string().refine(isText), z.string().refine(validate)]);

/** Everyone of an organisation, page by page. */
@Injectable()
export class PeoplePageQueries {
  constructor(private readonly database: TenantDatabase) {}

  async page(organisationId: string, { first, after, search }: PeopleArgs): Promise<PersonConnection> {
    if (first < 1 || first > longestPage) throw new CallerError('BAD_INPUT', `A page has 1 to ${longestPage} people.`, 'first');
    if (search && !isText(search)) throw new CallerError('BAD_INPUT', 'A name has no control characters.', 'search');
    const pattern = patternOf(search);
    const [name, id] = after ? read(after) : [null, null];
    const [rows, [counted]] = await Promise.all([
      this.database.select<Person>(organisationId, page, [pattern, name, id, first + 1]),
      this.database.select<{ count: number }>(organisationId, count, [pattern]),
    ]);
    const edges = rows.slice(0, first).map((node) => ({ node, cursor: write(node) }));
    return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null }, totalCount: counted?.count ?? 0 };
  }
}

/** The database keeps no NUL, and fails on a question that holds one. */
function isText(value: string): boolean {
  return !/\p{Cc}/u.test(value);
}

function patternOf(search: string | null | undefined): string | null {
  const text = search?.trim().toLowerCase();
  return text ? `%${text.slice(0, 200).replace(/[\\%_]/g, '\\$&')}%` : null;
}

function write({ name, id }: Person): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}

function read(cursor: string): [string, string] {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new CallerError('BAD_INPUT', 'This is not a cursor of a page.', 'after');
  }
}
