import type { Locator, Page } from 'playwright-core';
import type { Someone } from './people.ts';

const day = 86_400_000;

/** A day so many days from today, as a field of a date takes it. */
export function dayIn(days: number): string {
  return new Date(Date.now() + days * day).toISOString().slice(0, 10);
}

/** Plans a blind cycle that opens tomorrow, for these teams. */
export async function planCycle(page: Page, { name, teams }: { name: string; teams: readonly string[] }): Promise<void> {
  await page.goto('/cycles');
  await page.getByRole('button', { name: 'Open a cycle' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Open a cycle' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('radio', { name: 'Self and manager' }).check();
  await dialog.getByRole('radio', { name: 'Chosen teams' }).check();
  for (const team of teams) {
    await dialog.getByRole('textbox', { name: 'Teams' }).or(dialog.getByRole('combobox', { name: 'Teams' })).fill(team);
    await page.getByRole('option', { name: team, exact: true }).click();
  }
  await page.keyboard.press('Tab');
  await dialog.getByLabel('Opens on').fill(dayIn(1));
  await dialog.getByLabel('People submit by').fill(dayIn(2));
  await dialog.getByLabel('Managers submit by').fill(dayIn(3));
  await dialog.getByLabel('Last day').fill(dayIn(14));
  await dialog.getByRole('button', { name: 'Plan the cycle' }).click();
  await page.getByRole('rowheader', { name }).waitFor();
}

/** The page of a cycle, from the list. */
export async function openCyclePage(page: Page, name: string): Promise<void> {
  await page.goto('/cycles');
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function pick(page: Page, dialog: Locator, { name }: Someone): Promise<void> {
  const field = dialog.getByRole('combobox', { name: 'Person' }).or(dialog.getByRole('textbox', { name: 'Person' }));
  await field.fill(name);
  await page.getByRole('option', { name }).click();
}

export async function addLate(page: Page, cycle: string, person: Someone): Promise<void> {
  await openCyclePage(page, cycle);
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog', { name: `Add a person to ${cycle}` });
  await pick(page, dialog, person);
  await dialog.getByRole('button', { name: 'Add' }).click();
  await page.getByText(`${person.name} is in ${cycle}`).waitFor();
}

export async function reopenFor(page: Page, cycle: string, person: Someone): Promise<void> {
  await openCyclePage(page, cycle);
  await page.getByRole('button', { name: 'Reopen for one person' }).click();
  const dialog = page.getByRole('dialog', { name: `Reopen ${cycle} for one person` });
  await pick(page, dialog, person);
  await dialog.getByRole('button', { name: 'Reopen', exact: true }).click();
  await page.getByText(new RegExp(`${person.name} can answer until`)).waitFor();
}

export async function closeNow(page: Page, cycle: string): Promise<void> {
  await openCyclePage(page, cycle);
  await page.getByRole('button', { name: 'Close now' }).click();
  await page.getByRole('dialog', { name: `Close ${cycle}?` }).getByRole('button', { name: 'Close the cycle' }).click();
  await page.getByText(`${cycle} is closed`).waitFor();
}

/** A team's row: how many of its people have submitted, for how many a manager has, and of how many both sides are shown. */
export async function completionOf(page: Page, team: string): Promise<string[]> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: team }).or(page.getByRole('cell', { name: team, exact: true })) });
  return (await row.getByRole('cell').allInnerTexts()).filter((text) => / of /.test(text));
}
