import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { toInputDocument, type ScoreInputDocument } from '@waymark/scoring';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { Ask } from '../framework/frameworks.js';
import { measureAt, MeasuresInForce, type Measure } from '../standing/measures.js';
import { factsOf } from '../standing/person-facts.js';
import { personAt, type PersonAt } from '../standing/standing.rules.js';
import { explained } from './explained.js';
import type { Readiness } from './person-readiness.model.js';

/** One person at one instant, explained row by row: scored when asked, from the same facts and by the same function as the matrix. */
@Injectable()
export class PersonReadiness {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
    private readonly measures: MeasuresInForce,
  ) {}

  /** Toward every track, or one; none where no framework was in force. Throws FORBIDDEN when the person may not be seen. */
  async read(viewer: Viewer, personId: string, asked: { readonly asOf: Date; readonly trackId?: string }): Promise<Readiness[]> {
    const scored = await this.#scored(viewer, personId, asked.asOf);
    if (!scored) return [];
    const { person, measure } = scored;
    const tracks = measure.framework.tracks.filter(({ id }) => asked.trackId === undefined || id === asked.trackId);
    return tracks.map((track) => ({ person: { id: personId }, asOf: asked.asOf, ...explained(person.result(track), measure, track) }));
  }

  /** What it is computed from; null where there is no such track then. Throws FORBIDDEN when the person may not be seen. */
  async document(viewer: Viewer, personId: string, asked: { readonly asOf: Date; readonly trackId: string }): Promise<ScoreInputDocument | null> {
    const scored = await this.#scored(viewer, personId, asked.asOf);
    const track = scored?.measure.framework.tracks.find(({ id }) => id === asked.trackId);
    return scored && track ? toInputDocument(scored.person.input(track)) : null;
  }

  async #scored(viewer: Viewer, personId: string, asOf: Date): Promise<{ person: PersonAt; measure: Measure } | null> {
    await this.access.insist(viewer, 'read-readiness', personId);
    const ask: Ask = (sql, parameters) => this.database.select(viewer.organisationId, sql, parameters);
    const measure = measureAt(await this.measures.of(viewer.organisationId, ask), asOf.getTime());
    const [facts] = await factsOf([personId], ask);
    return measure && facts ? { person: personAt(facts, measure, asOf.getTime()), measure } : null;
  }
}
