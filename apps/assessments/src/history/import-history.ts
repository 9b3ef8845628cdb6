import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { problemsOf, unkeptTexts } from '../inputs/document-problem.rules.js';
import { takeTurn } from '../transactions/take-turn.js';
import { historyDocument, type HistoryDocument } from './history-document.js';
import { cycleRow, certificateRow, evidenceRow, ratingRows } from './history-rows.js';
import type { HistoryRefused, ImportedHistory } from './history.model.js';
import { historyProblems } from './history.rules.js';
import { certificatesThere, cyclesThere, evidenceThere, notYetThere, ratingsThere } from './imported-before.js';
import { frameworkAt, type KnownFramework, type KnownHouse } from './known-house.rules.js';
import { knownHouse } from './known-house.queries.js';
import { WriteHistory, type FreshHistory } from './write-history.js';

/** Imports a history, all or nothing: every problem is listed and nothing written, or all that is new is written and told. */
@Injectable()
export class ImportHistory {
  constructor(
    private readonly database: TenantDatabase,
    private readonly write: WriteHistory,
  ) {}

  async execute({ organisationId }: Viewer, document: unknown): Promise<ImportedHistory | HistoryRefused> {
    const parsed = historyDocument.safeParse(document);
    const unreadable = parsed.success ? unkeptTexts(parsed.data) : problemsOf(parsed.error);
    if (!parsed.success || unreadable.length > 0) return { problems: unreadable };
    return this.database.transaction(organisationId, async (manager) => {
      // Two imports of the same history at once: the second finds what the first wrote.
      await takeTurn(manager, 'history', organisationId);
      const house = await knownHouse(manager, parsed.data);
      const problems = historyProblems(parsed.data, house);
      if (problems.length > 0) return { problems };
      const fresh = await freshOf(manager, { organisationId, history: parsed.data, house });
      if ('problems' in fresh) return fresh;
      await this.write.execute(manager, organisationId, fresh);
      const { cycles, ratings, evidence, certificates } = fresh;
      return { cycles: cycles.length, ratings: ratings.length, evidence: evidence.length, certificates: certificates.length };
    });
  }
}

interface Checked {
  readonly organisationId: string;
  readonly history: HistoryDocument;
  readonly house: KnownHouse;
}

/** The framework that the rules found in force at the instant. */
function inForce({ frameworks }: KnownHouse, instant: Date): KnownFramework {
  const framework = frameworkAt(frameworks, instant);
  if (!framework) throw new Error('A history is checked before its rows are made.');
  return framework;
}

/** What of a checked history is not there yet, or what is there and says something else. */
async function freshOf(manager: EntityManager, { organisationId, history, house }: Checked): Promise<FreshHistory | HistoryRefused> {
  const cycleIds = history.cycles.map(({ id }) => id);
  const there = await cyclesThere(manager, organisationId, cycleIds);
  const cycles = notYetThere(
    history.cycles.map((cycle, index) => {
      const frameworkVersionId = there.get(cycle.id)?.frameworkVersionId ?? inForce(house, cycle.opensAt).id;
      return { key: cycle.id, path: ['cycles', index], row: cycleRow(cycle, organisationId, frameworkVersionId) };
    }),
    there,
  );
  const placed = ratingRows(history);
  const ratings = notYetThere(placed, await ratingsThere(manager, cycleIds));
  const evidence = notYetThere(
    history.evidence.map((one, index) => ({ key: one.id, path: ['evidence', index], row: evidenceRow(one) })),
    await evidenceThere(manager, history.evidence.map(({ id }) => id)),
  );
  const certificates = notYetThere(
    history.certificates.map((one, index) => ({ key: one.id, path: ['certificates', index], row: certificateRow(one, inForce(house, house.now)) })),
    await certificatesThere(manager, history.certificates.map(({ id }) => id)),
  );
  const problems = [cycles, ratings, evidence, certificates].flatMap((sorted) => sorted.problems);
  if (problems.length > 0) return { problems };
  const freshRatings = new Set(ratings.fresh);
  const versionOf = new Map([...there.values(), ...cycles.fresh.map(({ row }) => row)].map(({ id, frameworkVersionId }) => [id, frameworkVersionId]));
  return {
    cycles: cycles.fresh.map(({ row }) => row),
    ratings: placed.filter((one) => freshRatings.has(one)).map(({ cycleId, personId, row }) => ({ cycleId, personId, frameworkVersionId: versionOf.get(cycleId) ?? '', row })),
    evidence: evidence.fresh.map(({ row }) => row),
    certificates: certificates.fresh.map(({ row }) => ({ ...row, frameworkVersionId: inForce(house, house.now).id })),
  };
}
