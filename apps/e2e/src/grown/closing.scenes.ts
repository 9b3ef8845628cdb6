import type { Page } from 'playwright-core';
import { decide } from '../quarter/evidence.scenes.ts';
import { erik, hr, petra } from '../quarter/people.ts';
import type { Play } from '../quarter/play.ts';
import { tracksOnScreen } from '../support/report.ts';
import { until } from '../support/until.ts';
import { destination, evidenceItem, raiseItem } from './plan.scenes.ts';
import { agreeOn, rateOneSkill, tellOfWork } from './rounds.ts';

const work = {
  what: 'Took the orders query off a sequential scan, 6128', skillIds: ['database-optimisation'], ownRole: 'owner',
  metric: 'p95 of the orders query', baseline: '1840', result: '95', unit: 'ms', period: 'two weeks before and after',
};

/** Items of the plan close by what happened, and readiness moves. */
export function tellTheClosing(play: Play): void {
  const { stage } = play;

  /** Score and requirements met toward the destination, as HR reads them. */
  async function standing(): Promise<{ met: number; score: number | null }> {
    const page = await play.page(hr);
    await page.goto(`/people/${play.id(erik)}`);
    const found = (await tracksOnScreen(page)).find(({ track }) => track === destination);
    if (!found) throw new Error(`${destination} is not on the page.`);
    return found;
  }

  /** The plan says this of itself by and by: nobody did anything to it. */
  async function showsByItself(page: Page, item: (page: Page) => ReturnType<typeof raiseItem>, words: string): Promise<void> {
    await until(`the plan to say "${words}"`, async () => {
      await page.goto('/plan');
      await page.getByRole('heading', { level: 3 }).first().waitFor();
      return (await item(page).innerText()).includes(words);
    });
  }

  stage.scene('evidence is accepted, and the item that asked for it closes by itself', async () => {
    const { page, complaints } = await play.visitor(erik);
    await tellOfWork(play, work);
    await page.goto('/plan');
    expect(await evidenceItem(page).innerText()).not.toContain('Closed');
    await decide(await play.page(petra), 'Accept', { what: work.what, reason: 'I was there.' });
    await showsByItself(page, evidenceItem, 'Closed by accepted evidence since');
    expect(complaints).toEqual([]);
  });

  stage.scene('both rate anew, and differ: the item of that skill stays open; they agree on the level, it closes and readiness moves', async () => {
    const { page, complaints } = await play.visitor(erik);
    const before = await standing();
    const about = await rateOneSkill(play, 'system-design', [4, 3]);
    await until('the level to be between the two', async () => (await standing()).score !== before.score);
    await page.goto('/plan');
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    expect(await raiseItem(page).innerText()).not.toContain('Closed');
    await agreeOn(play, about, ['system-design', 4]);
    await showsByItself(page, raiseItem, 'Closed by a rating since');
    const after = await until('readiness to move', async () => {
      const now = await standing();
      return now.met > before.met ? now : null;
    });
    expect(after.score ?? 0).toBeGreaterThan(before.score ?? 100);
    expect(complaints).toEqual([]);
  });
}
