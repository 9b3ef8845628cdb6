import type { Locator, Page } from 'playwright-core';

/** What was answered, by the skill's name: the key that was pressed. */
export type Answered = Map<string, string>;

/** Levels, and the two answers that are none. */
const keys = ['3', '2', '4', '3', '1', '3', '2', '0', '3', 'o', '3', '4', '3', '2', 'n'] as const;

/** Where the keyboard is. */
function focused(page: Page): Locator {
  return page.locator('[data-skill]:focus-within');
}

async function tabToFirstQuestion(page: Page): Promise<void> {
  await page.getByRole('radio').first().waitFor();
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page).count()) > 0) return;
  }
  throw new Error('Tab does not lead to the first question.');
}

export async function answeredCount(page: Page): Promise<[number, number]> {
  const words = await page.getByText(/^\d+ of \d+ answered$/).innerText();
  const [answered, total] = words.match(/\d+/g)!.map(Number);
  return [answered!, total!];
}

/** Answers from the question `first` on, one key each and one key to the next; the mouse stays where it is. */
export async function answerByKeyboard(page: Page, answers: Answered, { first, count }: { first: number; count: number }): Promise<void> {
  await tabToFirstQuestion(page);
  for (let step = 0; step < first; step += 1) await page.keyboard.press('j');
  for (let place = first; place < first + count; place += 1) {
    const skill = await focused(page).getByRole('heading').innerText();
    const key = keys[place % keys.length]!;
    await page.keyboard.press(key);
    answers.set(skill, key);
    await page.getByText(new RegExp(`^${answers.size} of \\d+ answered$`)).waitFor();
    // After the last there is none.
    await page.keyboard.press('j');
  }
}

/** The answer that the page shows for a skill. */
export function chosenAnswer(page: Page, skill: string): Promise<string | null> {
  return page.getByRole('radiogroup', { name: skill, exact: true }).getByRole('radio', { checked: true }).getAttribute('aria-label');
}

/** How the page names the answer behind a key. */
export function nameOfKey(key: string): RegExp {
  if (key === 'o') return /^No opportunity$/;
  return key === 'n' ? /^Not applicable$/ : new RegExp(`^${key} `);
}

export async function submit(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Review and submit' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Submit', exact: true }).click();
  return page.getByRole('status').filter({ hasText: 'Submitted' }).innerText();
}
