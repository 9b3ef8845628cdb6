import { Module } from '@nestjs/common';
import { AccessModule } from '@waymark/access';
import { AddToCycle } from './add-to-cycle.js';
import { CycleOverviewQueries } from './cycle-overview.queries.js';
import { CycleParticipantsQueries } from './cycle-participants.queries.js';
import { CycleParticipantsResolver } from './cycle-participants.resolver.js';
import { ParticipantsResolver } from './participants.resolver.js';
import { ParticipationQueries } from './participation.queries.js';
import { ReopenCycleForPerson } from './reopen-cycle-for-person.js';

@Module({
  imports: [AccessModule],
  providers: [CycleOverviewQueries, CycleParticipantsQueries, ParticipationQueries, AddToCycle, ReopenCycleForPerson, ParticipantsResolver, CycleParticipantsResolver],
})
export class ParticipantsModule {}
