import type { Page } from 'playwright-core';
import { cellOf } from '../support/matrix.ts';
import { answerTo } from '../support/person.ts';
import { saved } from './answering.ts';
import { erik, hr, mia, petra } from './people.ts';
import type { Play } from './play.ts';

const reason = 'You sealed them; that they were sealed is not yet seen by anybody else.';
const objection = 'The audit of September names me for it.';
const settlement = 'The audit was read together.';
const privateNote = 'Ask the auditor, 8860';
const sharedNote = 'Next: the threat model of the harbour, 9914';

/** One skill on the page of a conversation. */
const skillOf = (page: Page, name: string) => page.getByRole('article', { name, exact: true });

async function sign(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByRole('dialog', { name: 'Sign what you agree on?' }).getByRole('button', { name: 'Sign', exact: true }).click();
}

async function note(page: Page, text: string, who: RegExp): Promise<void> {
  const notes = page.getByRole('region', { name: 'Notes' });
  await notes.getByRole('textbox', { name: 'A new note' }).fill(text);
  await notes.getByRole('radio', { name: who }).check();
  await notes.getByRole('button', { name: /^Save (for yourself|and share)$/ }).click();
  await notes.getByRole('listitem').filter({ hasText: text }).waitFor();
}

/** Person and manager talk about what both see, object, settle, agree and sign. */
export function tellTheTalk(play: Play): void {
  const { stage } = play;

  stage.scene('side by side: the largest difference first, and a reason is asked of the manager before anybody signs', async () => {
    const { page } = await play.visitor(petra);
    await page.goto(play.conversation);
    const first = page.getByRole('article').first();
    expect(await first.getByRole('heading', { level: 3 }).innerText()).toBe('Security');
    const words = await first.innerText();
    expect(words).toContain('2 levels apart');
    expect(words).toContain('4 Expert');
    expect(words).toContain('2 Working');
    expect(await page.getByRole('button', { name: 'Sign', exact: true }).isDisabled()).toBe(true);
    await page.getByText('Nobody can sign yet').waitFor();
  });

  stage.scene('the person objects: the skill is not confirmed, on the matrix and on the readiness page', async () => {
    const { page, complaints } = await play.visitor(erik);
    await page.goto(play.conversation);
    await page.getByRole('button', { name: 'Dispute Security' }).click();
    const dialog = page.getByRole('dialog', { name: 'Dispute Security?' });
    await dialog.getByRole('textbox', { name: 'Why' }).fill(objection);
    await dialog.getByRole('button', { name: 'Open the dispute' }).click();
    await skillOf(page, 'Security').getByText(/^Disputed by you/).waitFor();
    // The manager has the page open, and did nothing.
    await skillOf(await play.page(petra), 'Security').getByText(/^Disputed by Erik Lund/).waitFor();
    const matrix = await play.page(hr);
    await matrix.goto(`/matrix?team=${await play.teamOf(petra, 'Payments')}`);
    await cellOf(matrix, erik.name, 'Security').and(matrix.getByRole('gridcell', { name: /level 2\.6 .*not confirmed$/ })).waitFor();
    await matrix.goto(`/people/${play.id(erik)}`);
    await answerTo(matrix, 'What stands in the way').getByText(/^Disputed/).first().waitFor();
    expect(complaints).toEqual([]);
  });

  stage.scene('HR finds what is disputed and settles it; the skill is confirmed again', async () => {
    const { page, complaints } = await play.visitor(hr);
    await page.goto('/conversations');
    await page.getByText('Security').first().waitFor();
    await page.goto(play.conversation);
    await page.getByRole('button', { name: 'Settle the dispute of Security' }).click();
    const dialog = page.getByRole('dialog', { name: 'Settle the dispute of Security?' });
    expect(await dialog.innerText()).toContain(objection);
    await dialog.getByRole('textbox', { name: 'How it was settled' }).fill(settlement);
    await dialog.getByRole('button', { name: 'Settle it' }).click();
    await skillOf(page, 'Security').getByText(settlement).waitFor();
    await page.goto(`/matrix?team=${await play.teamOf(petra, 'Payments')}`);
    await page.getByRole('gridcell', { name: /^Erik Lund, Security: level 2\.6 .*, confirmed$/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  stage.scene('they agree: what is equal at once, the rest by a key; the manager says why, notes something down, and signs', async () => {
    const { page, complaints } = await play.visitor(petra);
    await page.goto(play.conversation);
    await page.getByRole('button', { name: /^Agree on the \d+ skills where both say the same$/ }).click();
    const security = skillOf(page, 'Security');
    await security.getByRole('radiogroup', { name: 'Agree on Security' }).getByRole('radio').first().focus();
    await page.keyboard.press('3');
    await security.getByRole('textbox', { name: 'Why the levels of Security differ' }).fill(reason);
    await saved(page);
    await note(page, privateNote, /^Only you$/);
    await note(page, sharedNote, /^Also Erik Lund/);
    await sign(page);
    await page.getByText(/It waits for the signature of Erik Lund\.$/).waitFor();
    expect(await play.cell(petra, 'Security')).toContain('level 2.6 of 3');
    expect(complaints).toEqual([]);
  });

  stage.scene('the person reads why, sees the shared note alone, and signs: it is agreed and counts', async () => {
    const { page, complaints } = await play.visitor(erik);
    await page.getByText(/It waits for your signature\.$/).waitFor();
    await skillOf(page, 'Security').getByText(reason).waitFor();
    await page.getByRole('region', { name: 'Notes' }).getByText(sharedNote).waitFor();
    await sign(page);
    await page.getByText(/^Agreed /).first().waitFor();
    const manager = await play.page(petra);
    await manager.goto('/matrix');
    await manager.getByRole('gridcell', { name: 'Erik Lund, Security: level 3 of 3 required, meets, confirmed' }).waitFor();
    for (const reader of [erik, hr, mia]) expect([reader.name, (await play.witness(reader)).heardOf(privateNote)]).toEqual([reader.name, []]);
    expect((await play.witness(petra)).heardOf(privateNote)).not.toEqual([]);
    expect(complaints).toEqual([]);
  });
}
