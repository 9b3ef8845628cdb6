import { runJob } from '../support/jobs.ts';
import { mailsTo, mailTo } from '../support/mailbox.ts';
import { erikSaid, petraSaid, samSaid } from './blind.scenes.ts';
import { erik, sam } from './people.ts';
import { cycleName, type Play } from './play.ts';

/** The next weekday on which clocks in UTC show ten: people are told by day. */
function nextTen(now = new Date()): string {
  const ten = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), 10));
  while (ten <= now || ten.getUTCDay() % 6 === 0) ten.setUTCDate(ten.getUTCDate() + 1);
  return ten.toISOString();
}

/** Who has not submitted is told so by mail, once; nobody else is, and nothing of what was said. */
export function tellOfTheReminders(play: Play): void {
  const { stage } = play;

  stage.scene('who is late in answering finds a mail that says so and leads there; who has submitted finds none', async () => {
    const at = nextTen();
    await runJob(stage.house.data!, 'send-reminders', { at });
    const mail = await mailTo(stage.house, sam.email);
    const { page } = await stage.visitor('mailbox');
    await page.goto(mail.address);
    const text = await page.locator('pre').first().innerText();
    expect(text).toContain(cycleName);
    expect(text).toContain('/my-assessment');
    for (const words of [samSaid, erikSaid, petraSaid]) expect(await page.content()).not.toContain(words);
    expect(await mailsTo(stage.house, erik.email)).toEqual([]);
    // The same hour once more tells nobody twice.
    await runJob(stage.house.data!, 'send-reminders', { at });
    expect(await mailsTo(stage.house, sam.email)).toEqual([mail]);
  });
}
