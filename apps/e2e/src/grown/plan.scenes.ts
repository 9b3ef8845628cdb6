import type { Page } from 'playwright-core';
import { erik, hr, mia, petra } from '../quarter/people.ts';
import type { Play } from '../quarter/play.ts';

/** Where the plan leads: what is rated 3 throughout has a gap toward it, in evidence and in levels. */
export const destination = 'Architect';
/** Words that are found nowhere else. */
const inOwnWords = 'Draw the drawbridge with Ida, 3164';

const itemOf = (page: Page, title: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: title }) });

export const evidenceItem = (page: Page) => itemOf(page, 'Bring evidence: Gate 2: optimises databases, with a before and after');
export const raiseItem = (page: Page) => itemOf(page, 'Raise System design from 3 to 4');

/** A plan is drafted from the gap; each of the two has a say, and both agree. */
export function tellThePlan(play: Play): void {
  const { stage } = play;

  stage.scene('a plan is drafted from the gap: what opens most for least first, each item with what closes it; no colleague sees it', async () => {
    const { page, complaints } = await play.visitor(erik);
    await page.goto('/plan');
    await page.getByRole('button', { name: `Draft a plan toward ${destination}` }).click();
    await page.getByText('A draft: nobody has agreed to it yet.').waitFor();
    expect(await evidenceItem(page).innerText()).toContain('Closes when a piece of evidence with all that the must-have asks for is accepted.');
    expect(await raiseItem(page).innerText()).toContain('At the next level one:');
    expect(await page.getByRole('checkbox').count()).toBe(0);
    const colleague = await play.page(mia);
    await colleague.goto(`/people/${play.id(erik)}/plan`);
    await colleague.getByText('This is not shared with you').waitFor();
    expect(complaints).toEqual([]);
  });

  stage.scene('the manager writes how and by when, and agrees; the person reads it and agrees too', async () => {
    const { page, complaints } = await play.visitor(petra);
    await page.goto(`/people/${play.id(erik)}/plan`);
    await raiseItem(page).getByRole('button', { name: /^Reword or date: / }).click();
    const dialog = page.getByRole('dialog', { name: 'Raise System design from 3 to 4' });
    await dialog.getByRole('textbox', { name: 'In your own words' }).fill(inOwnWords);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Agree to it' }).click();
    await page.getByText('The manager has agreed. It waits for Erik Lund.').waitFor();
    const own = await play.page(erik);
    await own.reload();
    await raiseItem(own).getByText(inOwnWords).waitFor();
    await own.getByRole('button', { name: 'Agree to it' }).click();
    await own.getByText(/^Agreed by both on /).waitFor();
    const reader = await play.page(hr);
    await reader.goto(`/people/${play.id(erik)}/plan`);
    await reader.getByText(/^Agreed by both on /).waitFor();
    expect(await reader.getByRole('button', { name: /^(Agree to it|Drop: )/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
}
