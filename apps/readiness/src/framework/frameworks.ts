import { Injectable } from '@nestjs/common';
import type { FrameworkDocument } from '@waymark/contracts';
import { LRUCache } from 'lru-cache';
import { measuredFramework, type FrameworkHeader, type MeasuredFramework } from './measured-framework.js';

/** Runs one statement in whatever transaction the caller is in, the organisation already set. */
export type Ask = <Row>(sql: string, parameters: readonly unknown[]) => Promise<Row[]>;

const headersSql = `
  select framework_version_id as "frameworkVersionId", number, (extract(epoch from effective_from) * 1000)::float8 as "effectiveFrom"
  from framework_version where state = 'published' order by effective_from, number`;

const documentsSql = `
  select framework_version_id as id, document from framework_version where framework_version_id = any ($1)`;

/** Which versions are in force when, without what is in them; by the instant they begin. */
export function publishedHeaders(ask: Ask): Promise<FrameworkHeader[]> {
  return ask<FrameworkHeader>(headersSql, []);
}

/** The published framework versions of an organisation, ready for scoring. */
@Injectable()
export class Frameworks {
  // A version's document never changes once published, so what was made of it stays true as long as it is listed.
  readonly #made = new LRUCache<string, MeasuredFramework>({ max: 100 });

  /** By the instant they begin. */
  async published(organisationId: string, ask: Ask): Promise<MeasuredFramework[]> {
    const headers = await publishedHeaders(ask);
    const keyOf = ({ frameworkVersionId, effectiveFrom }: FrameworkHeader) => `${organisationId}:${frameworkVersionId}:${effectiveFrom}`;
    const missing = headers.filter((header) => !this.#made.has(keyOf(header)));
    const documents = missing.length > 0 ? await this.#documents(missing, ask) : new Map<string, FrameworkDocument>();
    return headers.map((header) => {
      const made = this.#made.get(keyOf(header)) ?? measuredFramework(header, documentOf(documents, header));
      this.#made.set(keyOf(header), made);
      return made;
    });
  }

  async #documents(headers: readonly FrameworkHeader[], ask: Ask): Promise<Map<string, FrameworkDocument>> {
    const ids = headers.map(({ frameworkVersionId }) => frameworkVersionId);
    const rows = await ask<{ id: string; document: FrameworkDocument }>(documentsSql, [ids]);
    return new Map(rows.map(({ id, document }) => [id, document]));
  }
}

function documentOf(documents: ReadonlyMap<string, FrameworkDocument>, { frameworkVersionId }: FrameworkHeader): FrameworkDocument {
  const document = documents.get(frameworkVersionId);
  if (!document) throw new Error(`Framework version ${frameworkVersionId} vanished while it was read.`);
  return document;
}
