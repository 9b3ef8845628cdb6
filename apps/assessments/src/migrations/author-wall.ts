const currentPerson = `nullif(current_setting('app.person', true), '')::uuid`;

interface Wall {
  /** The column that says whose row it is. */
  readonly author?: string;
  /** What others may see all the same. */
  readonly unless?: string;
}

/** A second wall inside the organisation's: both policies must let a row through. The author is set per transaction. */
export function seenByAuthorAlone(table: string, { author = 'person_id', unless = 'false' }: Wall = {}): string {
  const rule = `(${unless} or ${author} = ${currentPerson})`;
  return `create policy author on ${table} as restrictive using ${rule} with check ${rule}`;
}
