import type { Page } from 'playwright-core';
import { erik } from './people.ts';

/** Where the keyboard is. */
const focused = (page: Page) => page.locator('[data-skill]:focus-within');

/** The key for what is said of a skill, and what is written beside it. */
export interface Said {
  readonly key: string;
  readonly comment?: string;
  /** How often S and I are pressed. */
  readonly sure?: number;
  readonly wanted?: number;
}

async function tabToTheQuestions(page: Page): Promise<void> {
  await page.locator('[data-skill]').getByRole('radio').first().waitFor();
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page).count()) > 0) return;
  }
  throw new Error('Tab does not lead to the questions.');
}

/** Answers from the first question on by keys alone, as many as are asked for; gives the names of what was asked. */
export async function answerByKeys(page: Page, say: (title: string) => Said, count = Infinity): Promise<string[]> {
  await tabToTheQuestions(page);
  const asked: string[] = [];
  while (asked.length < count) {
    const question = focused(page);
    const title = await question.getByRole('heading').first().innerText();
    if (asked.at(-1) === title) break;
    asked.push(title);
    const { key, comment, sure = 0, wanted = 0 } = say(title);
    await page.keyboard.press(key);
    for (let pressed = 0; pressed < sure; pressed += 1) await page.keyboard.press('s');
    for (let pressed = 0; pressed < wanted; pressed += 1) await page.keyboard.press('i');
    if (comment) await writeComment(page, title, comment);
    await page.keyboard.press('j');
  }
  return asked;
}

/** C opens the comment; what is typed there is text, until the keyboard goes back to the level. */
async function writeComment(page: Page, title: string, comment: string): Promise<void> {
  await page.keyboard.press('c');
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type(comment);
  await page.getByRole('radiogroup', { name: title, exact: true }).getByRole('radio', { checked: true }).focus();
}

export async function saved(page: Page): Promise<void> {
  await page.getByText(/^Saved /).first().waitFor();
}

export async function submitOwn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review and submit' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Submit', exact: true }).click();
  await page.getByText(/^Submitted /).first().waitFor();
}

/** Puts a person or a skill, by what the picker calls it, before the manager. */
export async function goTo(page: Page, what: 'Person' | 'Skill', name: string): Promise<void> {
  const picker = page.getByRole('combobox', { name: what, exact: true });
  const option = picker.getByRole('option', { name: new RegExp(`^${name} – `) });
  await picker.selectOption(await option.first().getAttribute('value'));
  // Until it is drawn the keyboard would be led to what goes away.
  await page.getByRole('radiogroup', { name: what === 'Person' ? 'Security' : erik.name, exact: true }).waitFor();
}

export async function submitRatingsOf(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Review and submit' }).click();
  await page.getByRole('dialog', { name: `Submit your ratings of ${name}?` }).getByRole('button', { name: 'Submit', exact: true }).click();
  await page.getByText(/^Submitted /).first().waitFor();
}
