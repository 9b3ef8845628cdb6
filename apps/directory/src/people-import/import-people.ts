import { Injectable } from '@nestjs/common';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { planImport, type ImportPlan } from './import-plan.rules.js';
import type { ImportCounts, ImportReport, RowOutcome } from './import-report.js';
import { KnownDirectoryQueries } from './known-directory.queries.js';
import type { PeopleFile } from './people-file.js';
import { judgeRow, type JudgedRow } from './row.rules.js';
import { WritePlan } from './write-plan.js';

export interface ImportInput {
  /** Made by the client: what was applied under it is not applied again. */
  readonly id: string;
  readonly mode: 'preview' | 'apply';
  readonly file: PeopleFile;
  /** SHA-256 of the file as it came. */
  readonly digest: Buffer;
}

interface Earlier {
  readonly digest: Buffer;
  readonly counts: ImportCounts;
}

/** Most notes that a person is to read. */
const mostNotes = 50;

const earlierImport = `select file_digest as digest, counts from people_import where organisation_id = $1 and import_id = $2`;

const keepImport = `insert into people_import (organisation_id, import_id, file_digest, imported_by, counts) values ($1, $2, $3, $4, $5)`;

/** Says what a people file would change, or changes it: all of it, or nothing where a row is refused. */
@Injectable()
export class ImportPeople {
  constructor(
    private readonly database: TenantDatabase,
    private readonly queries: KnownDirectoryQueries,
    private readonly writing: WritePlan,
  ) {}

  async execute(viewer: Viewer, input: ImportInput): Promise<ImportReport> {
    const rows = input.file.rows.map(judgeRow);
    return this.database.transaction(viewer.organisationId, async (manager) => {
      if (input.mode === 'preview') return this.#report(manager, viewer, { ...input, rows });
      // One import at a time: each is planned on what the one before it left.
      await manager.query(`select pg_advisory_xact_lock(hashtextextended('people-import:' || $1, 0))`, [viewer.organisationId]);
      const [earlier] = await manager.query<Earlier[]>(earlierImport, [viewer.organisationId, input.id]);
      return earlier ? again(earlier, input) : this.#report(manager, viewer, { ...input, rows });
    });
  }

  async #report(manager: EntityManager, viewer: Viewer, { id, mode, digest, file, rows }: ImportInput & { rows: readonly JudgedRow[] }): Promise<ImportReport> {
    const { organisationId, personId } = viewer;
    const { today, people } = await this.queries.circumstances(manager, organisationId);
    const known = await this.queries.known(manager, organisationId, emailsIn(rows));
    const plan = planImport({ rows, known, today, mayAssignAdmin: viewer.roles.includes('admin'), newId: v7 });
    const counts = countsOf(plan);
    const inFile = rows.filter(({ facts }) => known.people.has(facts.email)).length;
    const notes = [untouched(people - inFile), ...ignored(file), ...shortened(plan.notes)];
    const applied = mode === 'apply' && counts.refused === 0;
    if (applied) {
      await this.writing.execute(manager, organisationId, plan);
      await manager.query(keepImport, [organisationId, id, digest, personId, JSON.stringify(counts)]);
    }
    return { id, mode, applied, repeated: false, counts, notes, rows: plan.rows };
  }
}

function again({ digest, counts }: Earlier, { id, mode, digest: given }: ImportInput): ImportReport {
  if (!digest.equals(given)) throw new CallerError('CONFLICT', 'Another file was imported under this id.', 'id');
  return { id, mode, applied: true, repeated: true, counts, notes: ['This import was applied before; nothing was done again.'], rows: [] };
}

function emailsIn(rows: readonly JudgedRow[]): string[] {
  return [...new Set(rows.flatMap(({ facts: { email, managerEmail } }) => [email, managerEmail ?? '']))].filter(Boolean);
}

function countsOf({ rows, teams }: ImportPlan): ImportCounts {
  const counted: Record<RowOutcome, number> = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of rows) counted[outcome] += 1;
  const newTeams = teams.filter(({ version }) => version === 1).length;
  return { ...counted, newTeams, changedTeams: teams.length - newTeams };
}

function untouched(count: number): string {
  if (count === 0) return 'Everyone who is known is in the file.';
  return count === 1 ? 'One person who is not in the file stays as they are.' : `${count.toLocaleString('en')} people who are not in the file stay as they are.`;
}

function shortened(notes: readonly string[]): string[] {
  return notes.length <= mostNotes ? [...notes] : [...notes.slice(0, mostNotes), `And ${(notes.length - mostNotes).toLocaleString('en')} more of this kind.`];
}

function ignored({ ignoredColumns }: PeopleFile): string[] {
  return ignoredColumns.length === 0 ? [] : [`Not read: ${ignoredColumns.slice(0, 20).map((column) => column.slice(0, 60)).join(', ')}.`];
}
