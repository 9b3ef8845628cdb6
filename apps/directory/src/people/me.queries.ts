import { Injectable } from '@nestjs/common';
import { TenantDatabase, type GraphqlContext, type Viewer } from '@waymark/service-kit';
import type { Me, Organisation, Role } from './me.model.js';
import { PeopleQueries } from './people.queries.js';
import type { Person } from './person.model.js';

/** The viewer, as themselves. */
@Injectable()
export class MeQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly people: PeopleQueries,
  ) {}

  me({ roles }: Viewer): Me {
    return { roles: roles as readonly Role[] };
  }

  async organisation({ organisationId }: Viewer): Promise<Organisation | null> {
    const [found] = await this.database.select<Organisation>(organisationId, 'select organisation_id as id, name from organisation');
    return found ?? null;
  }

  person(viewer: Viewer, context: GraphqlContext): Promise<Person | null> {
    return this.people.named(viewer, context, viewer.personId);
  }
}
