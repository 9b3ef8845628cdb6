import { v7 } from 'uuid';
import type { MessageLine } from '../messages/message-line.js';
import { SendReminders } from '../reminders/send-reminders.js';
import { openApi, type Api } from './api.js';
import type { House } from './house.js';
import { Quarter } from './quarter.js';

const dayLength = 86_400_000;

/** A Monday in a week or two, at midnight in UTC: what happens to be the day of a run of specs plays no part. */
const monday = (() => {
  const soon = new Date(Date.now() + 8 * dayLength);
  soon.setUTCHours(0, 0, 0, 0);
  return soon.getTime() + ((8 - soon.getUTCDay()) % 7) * dayLength;
})();

/** So many days after a Monday, 0 the Monday itself, at this hour in UTC. */
export const onDay = (day: number, hour = 10) => new Date(monday + day * dayLength + hour * 3_600_000);

/** Assessments whose reminders go by the specs' clock alone. */
export async function openReminding(): Promise<Api> {
  const api = await openApi();
  await api.database.transaction(v7(), (manager) => manager.query(`delete from jobs.schedule where name = 'send-reminders'`));
  return api;
}

/** One house whose people are reminded. */
export class Reminding {
  private constructor(
    readonly api: Api,
    readonly house: House,
    readonly quarter: Quarter,
  ) {}

  /** With a framework, and with HR who is known as such. */
  static async begin(api: Api): Promise<Reminding> {
    const house = await api.settle();
    await house.tellPerson(house.hr.personId, [], { version: 2, roles: ['hr'] });
    await api.publish(house, 'security');
    return new Reminding(api, house, new Quarter(api, house));
  }

  /** A cycle of both sides that is open: answers are due on day 9, ratings on day 16, and it closes on day 23, at noon. */
  async cycle(more: object = {}): Promise<string> {
    const dates = { selfDueAt: onDay(9, 12).toISOString(), managerDueAt: onDay(16, 12).toISOString(), closesAt: onDay(23, 12).toISOString() };
    const { id } = await this.quarter.plan({ ...dates, ...more });
    await this.api.tick();
    return id;
  }

  /** A run as though it were then. */
  async run(at: Date, on: Pick<Api, 'app'> = this.api): Promise<void> {
    await on.app.get(SendReminders).execute({ at: at.toISOString() }, { job: 'send-reminders', run: v7(), signal: new AbortController().signal });
  }

  /** An address of a channel, at which nobody answers. */
  hook(): Promise<unknown> {
    const { organisationId } = this.house;
    const sql = `insert into notification_webhook (organisation_id, address, secret) values ($1, 'http://127.0.0.1:9', 'whsec_c2VjcmV0')`;
    return this.api.database.transaction(organisationId, (manager) => manager.query(sql, [organisationId]));
  }

  /** Messages to a person, or to the organisation's channel, oldest first, as their lines. */
  async told(personId: string | null): Promise<MessageLine[][]> {
    const sql = `select content -> 'lines' as lines from message where person_id is not distinct from $1::uuid and kind <> 'test' order by id`;
    return (await this.api.database.select<{ lines: MessageLine[] }>(this.house.organisationId, sql, [personId])).map(({ lines }) => lines);
  }

  /** As `told`, the reasons alone: a text for each message. */
  async reasons(personId: string | null): Promise<string[]> {
    return (await this.told(personId)).map((lines) => lines.map(({ reason }) => reason).join(' '));
  }
}
