import type { Locator, Page } from 'playwright-core';
import { openMatrix, rowOf } from './matrix.ts';

/** The page of somebody of the viewer's team, by the way that a manager goes. */
export async function openPerson(page: Page, name: string): Promise<void> {
  await openMatrix(page);
  await rowOf(page, name).click();
  await answerTo(page, /^Where .+ stands?$/).waitFor();
}

/** The part of a person's page that answers one question. */
export function answerTo(page: Page, question: string | RegExp): Locator {
  return page.getByRole('region', { name: question });
}

/** The questions that a person's page answers, in their order. */
export function questionsOf(page: Page): Promise<string[]> {
  return page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
}
