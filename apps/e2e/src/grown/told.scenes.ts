import { dayIn } from '../quarter/cycle.ts';
import { ask } from '../quarter/entering.ts';
import { erik, hr, petra } from '../quarter/people.ts';
import type { Play } from '../quarter/play.ts';
import { decide, openCase, tell } from './case-page.ts';
import { votes } from './case.scenes.ts';
import { holdAnotherCase } from './rounds.ts';
import { destination } from './plan.scenes.ts';

const notYet = 'Not before the tide turns, 6680';
const accepted = 'You steer from today, 1199';
const postponedUntil = dayIn(120);
const why = 'The harbour was drawn, and not yet sailed.';

const planQuery = 'query ($personId: ID!) { developmentPlan(personId: $personId) { id trackName items { id dueOn } } }';

/** It is decided by people, told in one text, and postponed becomes a plan; the next time it is accepted. */
export function tellTheDecision(play: Play): void {
  const { stage } = play;

  /** The person reads this word for word, as HR and their manager do, and no vote beside it. */
  async function readBySame(words: string): Promise<void> {
    await Promise.all([erik, hr, petra].map(async (reader) => {
      const witness = await play.witness(reader);
      await witness.read(`/cases/${play.caseId}`);
      expect([reader.name, witness.heardOf(words).length > 0]).toEqual([reader.name, true]);
    }));
    for (const vote of votes) expect((await play.witness(erik)).heardOf(vote.why)).toEqual([]);
  }

  stage.scene('HR postpones with a date; until he is told he does not know, then he reads the very text that HR reads, and the least that would change it', async () => {
    const { page, complaints } = await play.visitor(hr);
    await openCase(page, play.caseId);
    await decide(page, { is: /^Postponed\b/, requirement: 'System design', why }, postponedUntil);
    const witness = await play.witness(erik);
    await witness.read(`/cases/${play.caseId}`, '/me/cases');
    expect(witness.heardOf(why)).toEqual([]);
    await tell(page, erik, notYet);
    await readBySame(notYet);
    const own = await play.page(erik);
    await own.getByText(/^Postponed until /).first().waitFor();
    await own.getByText(why).first().waitFor();
    expect(complaints).toEqual([]);
  });

  stage.scene('what was postponed becomes his plan in one click: the one under way takes it in, and a new one is due until that day', async () => {
    const { page, complaints } = await play.visitor(erik);
    await page.goto(`/cases/${play.caseId}`);
    const make = page.getByRole('button', { name: 'Make a plan of it' });
    const planOf = async () => (await ask<{ developmentPlan: { id: string; trackName: string; items: { id: string; dueOn: string }[] } }>(await play.visitor(erik), planQuery, { personId: play.id(erik) })).developmentPlan;
    const before = await planOf();
    await make.click();
    await page.getByRole('heading', { level: 1, name: 'My plan' }).waitFor();
    const after = await planOf();
    expect([after.id, after.items]).toEqual([before.id, expect.arrayContaining(before.items)]);
    await page.getByRole('button', { name: 'End it' }).click();
    await page.getByRole('dialog', { name: 'End this plan?' }).getByRole('button', { name: 'End the plan' }).click();
    await page.getByText('Where shall it lead?').waitFor();
    await page.goto(`/cases/${play.caseId}`);
    await make.click();
    await page.getByText('A draft: nobody has agreed to it yet.').waitFor();
    const plan = await planOf();
    expect([plan.id === before.id, plan.trackName, plan.items.map(({ dueOn }) => dueOn).toSorted().at(-1)]).toEqual([false, destination, postponedUntil]);
    expect(complaints).toEqual([]);
  });

  stage.scene('decided again in another case: accepted, and he reads the same text as HR', async () => {
    const { page, complaints } = await play.visitor(hr);
    await page.getByRole('button', { name: 'Close the case' }).click();
    await page.getByRole('dialog', { name: 'Close the case?' }).getByRole('button', { name: 'Close the case' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    play.caseId = await holdAnotherCase(play, 'architect');
    await openCase(page, play.caseId);
    await decide(page, { is: /^Accepted\b/, requirement: 'System design', why: 'Sailed since, and well.' });
    await tell(page, erik, accepted);
    await readBySame(accepted);
    const own = await play.page(erik);
    await own.goto('/me/cases');
    await own.getByText(accepted).waitFor();
    expect(await own.getByRole('link', { name: `To ${destination}` }).count()).toBe(2);
    expect(complaints).toEqual([]);
  });
}
