import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { loaderOf, type GraphqlContext, type Viewer } from '@waymark/service-kit';
import type { Evidence } from './evidence.model.js';

const led = Symbol('people on whose evidence the viewer decides');

/** Who is offered a decision, by the rule of JudgeEvidence, which asks again when one is made. */
@Injectable()
export class DeciderQueries {
  constructor(private readonly access: Access) {}

  /** The verifier, or who leads the person; never the person. One query for all that is asked of in one answer. */
  async may(viewer: Viewer, context: GraphqlContext, { person, verifierPerson }: Evidence): Promise<boolean> {
    if (person.id === viewer.personId) return false;
    if (verifierPerson?.id === viewer.personId) return true;
    const load = async (personIds: readonly string[]) => {
      const theirs = await this.access.whom(viewer, 'decide-evidence', personIds);
      return personIds.map((id) => theirs.has(id));
    };
    return (await loaderOf<string, boolean>(context, led, load).load(person.id)) ?? false;
  }
}
