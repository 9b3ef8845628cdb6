import { Module } from '@nestjs/common';
import { TeamQueries } from '../teams/teams.queries.js';
import { TeamsResolver } from '../teams/teams.resolver.js';
import { MeQueries } from './me.queries.js';
import { MeResolver } from './me.resolver.js';
import { PeoplePageQueries } from './people-page.queries.js';
import { PeopleQueries } from './people.queries.js';
import { MembershipResolver, PeopleResolver } from './people.resolver.js';

/** People and the teams they are in: each names the other, so they are read together. */
@Module({ providers: [PeopleQueries, PeoplePageQueries, TeamQueries, MeQueries, MeResolver, PeopleResolver, MembershipResolver, TeamsResolver] })
export class PeopleModule {}
