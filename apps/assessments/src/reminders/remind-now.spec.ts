import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import type { Api } from '../testing/api.js';
import { remindNowMutation, savePolicyMutation, somePolicy } from '../testing/notification-operations.js';
import { within } from '../testing/quarter.js';
import { onDay, openReminding, Reminding } from '../testing/reminding.js';
import { SendAskedReminders } from './send-asked-reminders.js';

let api: Api;
let its: Reminding;
beforeAll(async () => void (api = await openReminding()));
afterAll(() => api.close());
beforeEach(async () => void (its = await Reminding.begin(api)));

const context = () => ({ job: 'send-asked-reminders', run: v7(), signal: new AbortController().signal });
const asked = (at: Date) => api.app.get(SendAskedReminders).execute({ organisationId: its.house.organisationId, at: at.toISOString() }, context());
const remindNow = async () => (await api.graphql<{ remindNow: { __typename: string; reason?: string } }>(its.house.hr, remindNowMutation, {})).data?.remindNow;
/** As though HR had asked so many minutes before. */
const earlier = (minutes: number) => {
  const { organisationId } = its.house;
  return api.database.transaction(organisationId, async (manager) => {
    const [[row]] = await manager.query<[{ at: Date }[]]>(`delete from reminder where reason = 'asked_for' returning told_at as at`);
    await manager.query(`insert into reminder (organisation_id, recipient_id, reason, message_id, told_at) values ($1, $1, 'asked_for', $2, $3::timestamptz - make_interval(mins => $4))`, [organisationId, v7(), row?.at, minutes]);
  });
};
const ada = () => its.house.ada.personId;
const saturday = onDay(5, 23);

describe('what is due now', () => {
  it('is told when HR asks for it, late on a Saturday, and not again: not on Monday by the clock, not when it is asked for once more', async () => {
    await its.cycle();
    await its.run(saturday);
    expect(await its.reasons(ada())).toEqual([]);
    await asked(saturday);
    expect(await its.reasons(ada())).toEqual(['self_due']);
    await asked(saturday);
    await asked(onDay(6, 3));
    expect(await its.reasons(ada())).toEqual(['self_due']);
    // Two days before it is due is another reason.
    await its.run(onDay(7));
    await its.run(onDay(7, 11));
    expect(await its.reasons(ada())).toEqual(['self_due', 'self_due']);
  });

  it('is told to nobody who was told something today, or who wants none, and of another house to nobody', async () => {
    const cycleId = await its.cycle();
    await its.house.prefer(its.house.ben.personId, { optedOut: true });
    await its.run(onDay(2));
    const other = await Reminding.begin(api);
    await other.cycle();
    await its.quarter.change(cycleId, { selfDueAt: onDay(10, 12).toISOString() });
    await asked(onDay(2, 22));
    expect(await its.reasons(ada())).toHaveLength(1);
    expect(await its.reasons(its.house.ben.personId)).toEqual([]);
    expect(await other.reasons(other.house.ada.personId)).toEqual([]);
  });

  it('goes out by the house’s own clock, once in ten minutes however often it is asked for at once', async () => {
    await its.cycle({ selfDueAt: within(3_600_000) });
    const answers = await Promise.all([remindNow(), remindNow(), remindNow()]);
    expect(answers.map((answer) => answer?.reason ?? answer?.__typename).toSorted()).toEqual(['REMINDED_JUST_NOW', 'REMINDED_JUST_NOW', 'RemindersAsked']);
    await api.until(async () => (await its.reasons(ada())).join() === 'self_due', 30_000);
    await earlier(9);
    expect(await remindNow()).toMatchObject({ reason: 'REMINDED_JUST_NOW' });
    await earlier(1);
    expect(await remindNow()).toMatchObject({ __typename: 'RemindersAsked' });
  });

  it('is not asked for where nobody is told by e-mail', async () => {
    await api.graphql(its.house.hr, savePolicyMutation, { input: { ...somePolicy, email: false } });
    expect(await remindNow()).toMatchObject({ reason: 'E_MAIL_IS_OFF' });
  });
});
