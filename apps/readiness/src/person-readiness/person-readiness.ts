import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import type { RequirementResult } from '@waymark/scoring';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { Frameworks, type Ask } from '../framework/frameworks.js';
import { frameworkAt, type MeasuredFramework, type MeasuredTrack } from '../framework/measured-framework.js';
import { factsOf } from '../standing/person-facts.js';
import { formulaVersion, personAt, type PersonAt } from '../standing/standing.rules.js';
import type { Readiness, RequirementReadiness } from './person-readiness.model.js';
import { LevelSource, RequirementStatus } from './person-readiness.model.js';

const sources = { agreed: LevelSource.AGREED, manager: LevelSource.MANAGER, manager_and_self: LevelSource.MANAGER_AND_SELF, self: LevelSource.SELF };

/** One person at one instant, explained row by row: scored when asked, from the same facts and by the same function as the matrix. */
@Injectable()
export class PersonReadiness {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
    private readonly frameworks: Frameworks,
  ) {}

  /** Toward every track, or one; none where no framework was in force. Throws FORBIDDEN when the person may not be seen. */
  async read(viewer: Viewer, personId: string, asked: { readonly asOf: Date; readonly trackId?: string }): Promise<Readiness[]> {
    await this.access.insist(viewer, 'read-readiness', personId);
    const ask: Ask = (sql, parameters) => this.database.select(viewer.organisationId, sql, parameters);
    const framework = frameworkAt(await this.frameworks.published(viewer.organisationId, ask), asked.asOf.getTime());
    const [facts] = await factsOf([personId], ask);
    if (!framework || !facts) return [];
    const person = personAt(facts, framework, asked.asOf.getTime());
    const tracks = framework.tracks.filter(({ id }) => asked.trackId === undefined || id === asked.trackId);
    return tracks.map((track) => ({ person: { id: personId }, asOf: asked.asOf, ...explained(person, framework, track) }));
  }
}

function explained(person: PersonAt, { frameworkVersionId }: MeasuredFramework, track: MeasuredTrack) {
  const { score, coverage, met, requirements } = person.readiness(track);
  const results = new Map(requirements.map((result) => [result.requirementId, result]));
  return {
    trackId: track.id,
    trackName: track.name,
    formulaVersion,
    frameworkVersionId,
    score,
    coverage,
    met,
    requirements: track.requirements.flatMap(({ id }) => results.get(id) ?? []).map((result) => rowOf(result, track.names.get(result.requirementId) ?? '')),
  };
}

function rowOf({ source, skillId, givenAt, status, ...result }: RequirementResult, name: string): RequirementReadiness {
  return {
    ...result,
    name,
    status: RequirementStatus[status],
    skillId: source === null ? null : skillId,
    source: source && sources[source],
    ratedAt: givenAt === null ? null : new Date(givenAt),
  };
}
