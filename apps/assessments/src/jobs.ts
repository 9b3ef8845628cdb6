import type { Type } from '@nestjs/common';
import type { Job } from '@waymark/service-kit';
import { CycleClock } from './cycles/cycle-clock.js';
import { DeliverMessages } from './messages/deliver-messages.js';
import { ForgetMessages } from './messages/forget-messages.js';
import { RemoveUnwantedFiles } from './proofs/remove-unwanted-files.js';
import { SendAskedReminders } from './reminders/send-asked-reminders.js';
import { SendReminders } from './reminders/send-reminders.js';
import { SettleCycle } from './reveal/settle-cycle.js';

/** What assessments does that no request waits for. */
export const jobs = [CycleClock, SettleCycle as Type<Job>, RemoveUnwantedFiles, SendReminders, SendAskedReminders as Type<Job>, DeliverMessages as Type<Job>, ForgetMessages];
