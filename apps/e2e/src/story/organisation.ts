import type { Visitor } from '../support/visitor.ts';
import type { Someone } from './people.ts';

/** Gives a file to the import page, which checks it and changes nothing. */
export async function checkFile({ page }: Visitor, text: string): Promise<void> {
  await page.goto('/people/import');
  await page.getByLabel(/Choose a CSV file/).setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
}

/** Imports a file that has nothing wrong; gives what the page says it did. */
export async function importFile(visitor: Visitor, text: string): Promise<string> {
  await checkFile(visitor, text);
  await visitor.page.getByRole('button', { name: 'Apply the import' }).click();
  const done = visitor.page.getByRole('status').filter({ hasText: 'The import is applied' });
  return done.innerText();
}

/** Makes a link for somebody to sign in with. */
export async function invite({ page }: Visitor, { name }: Someone): Promise<string> {
  await page.goto('/people');
  await page.getByRole('button', { name: `Invite ${name}` }).click();
  const dialog = page.getByRole('dialog', { name: `Invite ${name}` });
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByRole('textbox', { name: 'Invitation link' }).inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();
  return link;
}

/** Opens the link, chooses a password, and is in. */
export async function accept({ page, complaints }: Visitor, link: string, { name, password }: Someone): Promise<void> {
  await page.goto(link);
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password);
  await page.getByRole('textbox', { name: 'Password again' }).fill(password);
  complaints.length = 0;
  await page.getByRole('button', { name: 'Set password and sign in' }).click();
  await page.getByRole('button', { name: new RegExp(`^${name} .*Account menu`) }).waitFor();
}

/** Puts the framework that comes with Waymark in force. */
export async function publishFramework({ page }: Visitor): Promise<void> {
  await page.goto('/framework');
  await page.getByRole('button', { name: 'Publish the default framework' }).click();
  await page.getByRole('tab', { name: 'Tracks' }).waitFor();
}

export async function openCycle({ page }: Visitor, name: string): Promise<void> {
  await page.goto('/cycles');
  await page.getByRole('button', { name: 'Open a cycle' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Open a cycle' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('button', { name: 'Open now' }).click();
  await page.getByRole('rowheader', { name }).waitFor();
}
