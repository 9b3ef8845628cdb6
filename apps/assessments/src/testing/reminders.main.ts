import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Injectable, Module } from '@nestjs/common';
import { DatabaseModule, HealthModule, JobsModule, createApp } from '@waymark/service-kit';
import { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import { database } from '../data-source.js';
import { MailModule } from '../messages/mail.module.js';
import { MailSettings } from '../messages/mail-settings.js';
import { MessagesModule } from '../messages/messages.module.js';
import { AnnounceCycles } from '../reminders/announce-cycles.js';
import { RemindPeople, type Part } from '../reminders/remind-people.js';
import { SendReminders } from '../reminders/send-reminders.js';

// One run of the reminders in a process of its own, which dies where it is told to and says what its parts take: bytes kept, and statements.
const { DATABASE_URL = '', AT = '', RUN = '', DIES_BEFORE, DIES_IN } = process.env;
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const kept = () => (collect(), process.memoryUsage().heapUsed);

let statements = 0;
const original = Client.prototype.query as (...args: unknown[]) => unknown;
Client.prototype.query = function counted(this: Client, ...args: unknown[]) {
  // What the job library asks by itself is nobody's part.
  if (!/\bjobs\./.test(String((args[0] as { text?: string }).text ?? args[0]))) statements += 1;
  return original.apply(this, args);
} as typeof Client.prototype.query;

@Injectable()
class MortalReminders extends RemindPeople {
  #parts = 0;

  override async some(manager: EntityManager, part: Part): Promise<string | null> {
    this.#parts += 1;
    statements = 0;
    if (this.#parts === Number(DIES_BEFORE)) process.kill(process.pid, 'SIGKILL');
    const place = await super.some(manager, part);
    // All of the part is written, and nothing of it committed.
    if (this.#parts === Number(DIES_IN)) process.kill(process.pid, 'SIGKILL');
    process.stdout.write(`${JSON.stringify({ kept: kept(), statements })}\n`);
    return place;
  }
}

@Module({ imports: [MessagesModule], providers: [{ provide: RemindPeople, useClass: MortalReminders }, AnnounceCycles], exports: [RemindPeople, AnnounceCycles] })
class MortalModule {}

@Module({
  imports: [
    HealthModule, DatabaseModule.forService({ url: DATABASE_URL, pool: 2, ...database }),
    MailModule.forService(new MailSettings('smtp://127.0.0.1:9', 'waymark@example.org', 'https://skills.example.org', true)),
    JobsModule.forService({ jobs: [], imports: [MortalModule] }), MortalModule,
  ],
  providers: [SendReminders],
})
class RemindersAlone {}

const app = await createApp(RemindersAlone, { logLevel: 'silent' });
await app.init();
await app.get(SendReminders).execute({ at: AT }, { job: 'send-reminders', run: RUN, signal: new AbortController().signal });
await app.close();
process.exit(0);
