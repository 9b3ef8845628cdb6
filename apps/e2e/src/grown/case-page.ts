import type { Locator, Page } from 'playwright-core';
import { choose } from '../quarter/evidence.scenes.ts';
import type { Someone } from '../quarter/people.ts';

/** What a vote or a decision says, and why, by the name of one requirement. */
export interface Verdict {
  readonly is: string | RegExp;
  readonly requirement: string;
  readonly why: string;
}

const formOf = (page: Page, name: string) => page.getByRole('form', { name, exact: true });

/** From the page of a person to a case of theirs; gives its id. */
export async function propose(page: Page, personId: string, { track, reason, exception }: { track: string; reason: string; exception: string }): Promise<string> {
  await page.goto(`/people/${personId}`);
  await page.getByRole('link', { name: 'Propose for promotion' }).click();
  const form = formOf(page, 'Propose for promotion');
  await form.getByRole('textbox', { name: 'To which track' }).or(form.getByRole('combobox', { name: 'To which track' })).click();
  await page.getByRole('option', { name: track, exact: true }).click();
  await form.getByRole('textbox', { name: /^Why .+ should be promoted$/ }).fill(reason);
  await form.getByRole('textbox', { name: 'Why all the same' }).fill(exception);
  await form.getByRole('button', { name: 'Open the case' }).click();
  await page.getByRole('heading', { level: 1, name: /^Promotion of / }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

export async function handIn(page: Page, statement: string): Promise<void> {
  const form = formOf(page, 'Write the statement');
  await form.getByRole('textbox', { name: 'The manager’s statement' }).fill(statement);
  await form.getByRole('button', { name: 'Hand it in' }).click();
  await formOf(page, 'Write the statement anew').waitFor();
}

/** Puts somebody on the panel that is being chosen, or learns at their name why not. */
export async function seat(page: Page, { name }: Someone): Promise<Locator> {
  const panel = page.getByRole('group', { name: 'Choose the panel' });
  await choose(page, 'Add somebody', { typed: name });
  return panel;
}

export async function keepPanel(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keep this panel' }).click();
  await page.getByText('The panel is kept').waitFor();
}

async function say(page: Page, form: Locator, { is, requirement, why }: Verdict): Promise<void> {
  await form.getByRole('radio', { name: is }).check();
  await choose(page, 'Give a reason on', { typed: requirement });
  await form.getByRole('textbox', { name: new RegExp(`^Why: ${requirement}`) }).fill(why);
}

export async function vote(page: Page, verdict: Verdict): Promise<void> {
  const form = formOf(page, 'Your vote');
  await say(page, form, verdict);
  await form.getByRole('button', { name: 'Vote', exact: true }).click();
  await page.getByText('Your vote is kept').waitFor();
}

/** A decision of HR; postponed with its day, YYYY-MM-DD. */
export async function decide(page: Page, verdict: Verdict, until?: string): Promise<void> {
  const form = formOf(page, 'Decide');
  await form.getByRole('radio', { name: verdict.is }).check();
  if (until) await form.getByLabel('Postponed until').fill(until);
  await say(page, form, verdict);
  await form.getByRole('button', { name: 'Decide', exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

export async function tell(page: Page, { name }: Someone, words: string): Promise<void> {
  const form = formOf(page, `Tell ${name}`);
  await form.getByRole('textbox', { name: `This is what ${name} will read` }).fill(words);
  await form.getByRole('button', { name: `Tell ${name}` }).click();
  await page.getByText(`This is what ${name} reads`).waitFor();
}

/** The page of a case, with all that it asks for. */
export async function openCase(page: Page, caseId: string): Promise<void> {
  await page.goto(`/cases/${caseId}`);
  await page.getByRole('region', { name: 'Where the case stands' }).waitFor();
  await page.waitForLoadState('networkidle');
}
