import { Injectable } from '@nestjs/common';
import { Organisations, type Job, type JobContext } from '@waymark/service-kit';
import { databaseNow } from '../transactions/database-clock.js';
import { takeTurn } from '../transactions/take-turn.js';
import { AnnounceCycles } from './announce-cycles.js';
import { RemindPeople } from './remind-people.js';

/**
 * Each hour, for those whose clock shows a time at which people are told. Killed in the middle it goes on where it was, and what
 * ran before once more tells nothing twice: that is what the keys of `reminder` are for.
 */
@Injectable()
export class SendReminders implements Job<{ readonly at?: string }> {
  readonly name = 'send-reminders';
  readonly schedule = '5 * * * *';

  constructor(
    private readonly organisations: Organisations,
    private readonly people: RemindPeople,
    private readonly cycles: AnnounceCycles,
  ) {}

  /** `at`: as though it were then; the clock's runs have none. */
  async execute({ at }: { readonly at?: string }, context: JobContext): Promise<void> {
    await this.organisations.each<string>(context, async (manager, { organisationId, after }) => {
      // Of two runs at once the second sees what the first has told today.
      await takeTurn(manager, 'reminders', organisationId);
      const now = at === undefined ? await databaseNow(manager) : new Date(at);
      if (after === null) await this.cycles.execute(manager, { organisationId, now });
      return this.people.some(manager, { organisationId, after, now });
    });
  }
}
