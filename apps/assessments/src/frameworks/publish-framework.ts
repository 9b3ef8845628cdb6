import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { frameworkVersionV1, type FrameworkDocument } from '@waymark/contracts';
import { CallerError, Outbox, TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { clientId } from '../inputs/client-id.js';
import { takeTurn } from '../transactions/take-turn.js';
import { problemAt } from '../inputs/document-problem.rules.js';
import { defaultFramework } from './default-framework.js';
import { FrameworkVersionEntity } from './framework-version.entity.js';
import type { FrameworkRefused, FrameworkVersion, PublishFrameworkInput } from './framework.model.js';
import { checkFramework } from './framework.rules.js';
import { frameworkVersionOf } from './frameworks.queries.js';

/** Puts a checked document in force from an instant on, as the next version. Versions take effect in the order of their numbers. */
@Injectable()
export class PublishFramework {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
  ) {}

  async execute(viewer: Viewer, input: PublishFrameworkInput): Promise<FrameworkVersion | FrameworkRefused> {
    const id = clientId(input.id, 'id');
    const checked = checkFramework(input.document ?? defaultFramework());
    if ('problems' in checked) return checked;
    return this.database.transaction(viewer.organisationId, (manager) => this.#publish(manager, viewer, { ...input, ...checked, id }));
  }

  async #publish(manager: EntityManager, { organisationId }: Viewer, given: PublishFrameworkInput & { document: FrameworkDocument }) {
    await takeTurn(manager, 'framework', organisationId);
    const versions = manager.getRepository(FrameworkVersionEntity);
    const [made, [latest]] = [
      await versions.findOneBy({ organisationId, id: given.id }),
      await versions.find({ where: { organisationId }, order: { number: 'desc' }, take: 1 }),
    ];
    if (made) return again(made, given);
    if (latest && latest.effectiveFrom >= given.effectiveFrom) {
      return { problems: [problemAt(['effectiveFrom'], `Must be after ${latest.effectiveFrom.toISOString()}, when version ${latest.number} takes effect.`)] };
    }
    const version: FrameworkVersionEntity = {
      organisationId,
      id: given.id,
      frameworkId: latest?.frameworkId ?? v7(),
      number: (latest?.number ?? 0) + 1,
      state: 'published',
      effectiveFrom: given.effectiveFrom,
      document: given.document,
    };
    await versions.insert(version);
    await this.outbox.append(manager, organisationId, {
      contract: frameworkVersionV1,
      payload: {
        frameworkVersionId: version.id,
        frameworkId: version.frameworkId,
        number: version.number,
        state: 'published',
        effectiveFrom: version.effectiveFrom.toISOString(),
        document: version.document,
      },
    });
    return frameworkVersionOf(version);
  }
}

/** The same publish retried answers as it did; another document under the same id is a mistake of the client. */
function again(made: FrameworkVersionEntity, given: PublishFrameworkInput): FrameworkVersion {
  const same = isDeepStrictEqual(made.document, given.document) && made.effectiveFrom.getTime() === given.effectiveFrom.getTime();
  if (!same) throw new CallerError('CONFLICT', 'Another version was published under this id.', 'id');
  return frameworkVersionOf(made);
}
