import { InvitationsResolver } from './invitations/invitations.resolver.js';
import { MeResolver } from './people/me.resolver.js';
import { MembershipResolver, PeopleResolver } from './people/people.resolver.js';
import { TeamsResolver } from './teams/teams.resolver.js';

/** Everything that makes this service's part of the schema; it is printed from these without a database. */
export const resolvers = [MeResolver, PeopleResolver, MembershipResolver, TeamsResolver, InvitationsResolver];
