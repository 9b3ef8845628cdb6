import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { whatWasDone as what } from './blind.scenes.ts';
import { dayIn } from './cycle.ts';
import { erik, hr, petra } from './people.ts';
import type { Play } from './play.ts';

const why = 'Of which interface, and from what to what? Say it with the numbers.';
const paper = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');

/** Types into a field that offers what is found, and takes the first. */
export async function choose(page: Page, field: string, { typed, option = typed }: { typed: string; option?: string }): Promise<void> {
  await page.getByRole('textbox', { name: field }).or(page.getByRole('combobox', { name: field })).first().fill(typed);
  await page.getByRole('option', { name: new RegExp(`^${option}`) }).first().click();
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await page.getByRole('dialog', { name: 'Submit this evidence?' }).getByRole('button', { name: 'Submit', exact: true }).click();
  await page.getByText(/^Submitted: /).first().waitFor();
}

/** What waits for somebody is decided, the only thing that does. */
export async function decide(page: Page, verb: 'Accept' | 'Do not accept', { what, reason }: { what: string; reason: string }): Promise<void> {
  await page.goto('/evidence/to-decide');
  await page.getByRole('button', { name: `${verb} ${what}`, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /this evidence\?$/ });
  await dialog.getByRole('textbox').fill(reason);
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await page.getByText('Nothing waits for you').waitFor();
}

/** What was done is told, doubted, told better and accepted; a certificate stands beside it, with its paper. */
export function tellOfTheEvidence(play: Play): void {
  const { stage } = play;

  stage.scene('evidence that was a draft beside an answer is submitted with its quality in view, and its verifier rejects it with a reason', async () => {
    const { page, complaints } = await play.visitor(erik);
    await page.goto('/evidence');
    await page.getByRole('link', { name: what }).first().click();
    await choose(page, 'Who can confirm it', { typed: petra.name });
    await page.getByText(/^Saved/).first().waitFor();
    expect(await page.getByRole('complementary', { name: 'Quality of this evidence' }).innerText()).toMatch(/\b[0-4] of 7\b/);
    await submit(page);
    await decide(await play.page(petra), 'Do not accept', { what, reason: why });
    expect(complaints).toEqual([]);
  });

  stage.scene('told with numbers it is accepted, and stands on the readiness page', async () => {
    const { page, complaints } = await play.visitor(erik);
    await page.goto('/evidence');
    await page.getByRole('link', { name: what }).first().click();
    await page.getByText(why).first().waitFor();
    const said = { 'What was measured': 'p95 of the orders API', Before: '840', 'After, or the difference': '546', Unit: 'ms' };
    for (const [field, words] of Object.entries(said)) await page.getByRole('textbox', { name: new RegExp(`^${field}`) }).fill(words);
    await page.getByText(/^Saved/).first().waitFor();
    await submit(page);
    await decide(await play.page(petra), 'Accept', { what, reason: 'I have seen the graph.' });
    const readiness = await play.page(hr);
    await readiness.goto(`/people/${play.id(erik)}`);
    await readiness.getByText(what).first().waitFor();
    expect(complaints).toEqual([]);
  });

  stage.scene('a certificate is found by its short name; its paper goes up, and comes down to HR byte for byte', async () => {
    const { page, complaints } = await play.visitor(erik);
    await page.goto('/certificates');
    await page.getByRole('button', { name: 'Record a certificate' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Record a certificate' });
    await choose(page, 'Certification', { typed: 'CKAD', option: 'Certified Kubernetes Application Developer' });
    await dialog.getByLabel(/^Issued/).fill(dayIn(-30));
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The certificate is recorded').waitFor();
    await page.getByLabel(/^File for /).setInputFiles({ name: 'ckad.pdf', mimeType: 'application/pdf', buffer: paper });
    await page.getByText(/^Proof: PDF/).waitFor();
    const helen = await play.page(hr);
    await helen.goto(`/people/${play.id(erik)}/certificates`);
    const coming = helen.waitForEvent('download');
    await helen.getByRole('button', { name: /^Download the proof/ }).click();
    expect((await readFile(await (await coming).path())).equals(paper)).toBe(true);
    expect(complaints).toEqual([]);
  });
}
