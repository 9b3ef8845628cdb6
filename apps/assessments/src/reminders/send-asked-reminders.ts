import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Job, type JobContext } from '@waymark/service-kit';
import { databaseNow } from '../transactions/database-clock.js';
import { takeTurn } from '../transactions/take-turn.js';
import { RemindPeople } from './remind-people.js';
import { sendAskedReminders, type SendAskedRemindersInput } from './send-asked-reminders.input.js';

/** What HR had sent now, of one organisation. Killed in the middle it begins again: whoever was told is told nothing twice. */
@Injectable()
export class SendAskedReminders implements Job<SendAskedRemindersInput> {
  readonly name = sendAskedReminders;

  constructor(
    private readonly database: TenantDatabase,
    private readonly people: RemindPeople,
  ) {}

  async execute({ organisationId, at }: SendAskedRemindersInput, { signal }: JobContext): Promise<void> {
    const some = (after: string | null) =>
      this.database.transaction(organisationId, async (manager) => {
        // The clock's run is one too: the second of them sees what the first has told.
        await takeTurn(manager, 'reminders', organisationId);
        const now = at === undefined ? await databaseNow(manager) : new Date(at);
        return this.people.some(manager, { organisationId, after, now, isAskedFor: true });
      });
    for (let after = await some(null); after !== null; after = await some(after)) signal.throwIfAborted();
  }
}
