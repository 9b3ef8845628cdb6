import type { Locator, Page } from 'playwright-core';

/** The grid, once it is there. */
export async function openMatrix(page: Page, search = ''): Promise<Locator> {
  await page.goto(`/matrix${search}`);
  const grid = page.getByRole('grid');
  await grid.waitFor();
  return grid;
}

function plain(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A cell by what it says of itself: "Amara Okafor, Security: level 2 of 3 required, short by 1, confirmed". */
export function cellOf(page: Page, person: string, skill: string): Locator {
  return page.getByRole('gridcell', { name: new RegExp(`^${plain(person)}, ${plain(skill)}: `) });
}

/** A row's heading: "Amara Okafor: meets 21 of 22, score 98". */
export function rowOf(page: Page, person: string): Locator {
  return page.getByRole('rowheader', { name: new RegExp(`^${plain(person)}: `) });
}

/** What a cell or heading says, without what it draws. */
export function wordsOf(place: Locator): Promise<string> {
  return place.locator('.wm-visually-hidden').innerText();
}

/** The one sentence above the grid. */
export function sentenceOf(page: Page): Promise<string> {
  return page.locator('header').getByRole('status').innerText();
}

/** People in the order in which they stand. */
export async function peopleInOrder(page: Page): Promise<string[]> {
  const words = await page.getByRole('rowheader').locator('.wm-visually-hidden').allInnerTexts();
  return words.map((text) => text.split(':')[0]!);
}

/** Skills in the order in which they stand, those in view. */
export async function skillsInOrder(page: Page): Promise<string[]> {
  const words = await page.getByRole('columnheader').locator('.wm-visually-hidden').allInnerTexts();
  return words.map((text) => text.split(':')[0]!);
}
