import { Injectable } from '@nestjs/common';
import { cycleV1 } from '@waymark/contracts';
import { Outbox } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { RecordCertificates, type RecordedCertificate } from '../certifications/record-certificates.js';
import { CycleEntity } from '../cycles/cycle.entity.js';
import { cycleEvent } from '../cycles/cycle.event.js';
import { RecordEvidence, type RecordedEvidence } from '../evidence/record-evidence.js';
import { RevealRatings, type Reveal, type RevealedRating } from '../ratings/reveal-ratings.js';

/** The part of a history that is not there yet, as rows. */
export interface FreshHistory {
  readonly cycles: readonly CycleEntity[];
  readonly ratings: readonly { readonly cycleId: string; readonly personId: string; readonly frameworkVersionId: string; readonly row: RevealedRating }[];
  readonly evidence: readonly RecordedEvidence[];
  readonly certificates: readonly RecordedCertificate[];
}

/** Writes rows in sets and tells of them as live use would: one reveal per person and cycle. In the caller's transaction. */
@Injectable()
export class WriteHistory {
  constructor(
    private readonly outbox: Outbox,
    private readonly reveal: RevealRatings,
    private readonly evidence: RecordEvidence,
    private readonly certificates: RecordCertificates,
  ) {}

  async execute(manager: EntityManager, organisationId: string, fresh: FreshHistory): Promise<void> {
    await manager.getRepository(CycleEntity).insert([...fresh.cycles]);
    await this.outbox.appendAll(manager, organisationId, { contract: cycleV1, payloads: fresh.cycles.map(cycleEvent) });
    await this.reveal.execute(manager, organisationId, revealsOf(fresh.ratings));
    await this.evidence.execute(manager, organisationId, fresh.evidence);
    await this.certificates.execute(manager, organisationId, fresh.certificates);
  }
}

function revealsOf(ratings: FreshHistory['ratings']): Reveal[] {
  const reveals = new Map<string, Reveal & { ratings: RevealedRating[] }>();
  for (const { row, ...whose } of ratings) {
    const key = `${whose.cycleId}/${whose.personId}`;
    const reveal = reveals.get(key) ?? { ...whose, ratings: [] };
    reveal.ratings.push(row);
    reveals.set(key, reveal);
  }
  return [...reveals.values()];
}
