import { Injectable } from '@nestjs/common';
import { Organisations, type Job, type JobContext } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { FileStorage } from '../files/file-storage.js';

/** Files of one transaction. */
const batch = 50;

// Deleted first: whoever attaches one of them meanwhile waits, and finds that it is no longer to be had.
const nextSql = `
  delete from unwanted_file where organisation_id = $1 and id in (
    select id from unwanted_file where organisation_id = $1 and removable_at <= now() order by id limit ${batch}
  ) returning id`;

/** Removes the files that nothing names: of who was erased, of what was replaced, of an upload that was killed in the middle. */
@Injectable()
export class RemoveUnwantedFiles implements Job {
  readonly name = 'remove-unwanted-files';
  readonly schedule = '* * * * *';

  constructor(
    private readonly organisations: Organisations,
    private readonly files: FileStorage,
  ) {}

  async execute(_input: object, context: JobContext): Promise<void> {
    await this.organisations.each<true>(context, (manager, { organisationId }) => this.#remove(manager, organisationId));
  }

  /** A file that is gone already is no failure: it was removed, and what said so was not committed. */
  async #remove(manager: EntityManager, organisationId: string): Promise<true | null> {
    const [rows] = await manager.query<[{ id: string }[], number]>(nextSql, [organisationId]);
    for (const { id } of rows) await this.files.remove({ organisationId, id });
    return rows.length < batch ? null : true;
  }
}
