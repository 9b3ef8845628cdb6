import type { Locator, Page } from 'playwright-core';
import type { Someone } from './people.ts';
import { answerByKeys, goTo, saved, submitOwn, submitRatingsOf, type Said } from './answering.ts';
import { erik, hr, mia, petra, sam } from './people.ts';
import type { Play } from './play.ts';

/** Words that are found nowhere else. */
export const erikSaid = 'I sealed the harbour gates, 7301';
export const petraSaid = 'The lanterns were out, 5520';
/** A draft that stands beside an answer: the seed's own example. */
export const whatWasDone = 'Reduced API latency by 35%';
export const samSaid = 'Nobody reads this driftwood, 4417';

/** What Erik says: more of himself in security than his manager will. */
function ofErik(skill: string): Said {
  if (skill === 'Security') return { key: '4', comment: erikSaid, sure: 3, wanted: 3 };
  if (skill === 'Google Cloud') return { key: 'o' };
  return { key: '3', sure: 1 };
}

function byPetra(skill: string): Said {
  if (skill === 'Security') return { key: '2', comment: petraSaid };
  return { key: skill === 'Google Cloud' ? 'o' : '3' };
}

/** What was done that shows it, written down without leaving the place, and attached. */
async function attachEvidence(security: Locator, page: Page): Promise<void> {
  await security.getByRole('button', { name: 'Evidence for Security' }).click();
  await security.getByRole('button', { name: 'Write a new one' }).click();
  const dialog = page.getByRole('dialog', { name: 'New evidence for Security' });
  await dialog.getByRole('textbox', { name: /^What you did/ }).fill(whatWasDone);
  await dialog.getByRole('button', { name: 'Attach', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await security.getByRole('list', { name: 'Attached evidence' }).getByText(whatWasDone).waitFor();
  await saved(page);
}

/** Both sides are written, and neither is told to anybody before both have submitted. */
export function tellTheBlindPart(play: Play): void {
  const { stage } = play;

  /** These have been told nothing of what somebody wrote, on pages and in answers. */
  async function expectNothingOf(words: string, readers: readonly Someone[]): Promise<void> {
    for (const reader of readers) {
      const witness = await play.witness(reader);
      expect([reader.name, witness.heardOf(words), witness.answers > 2]).toEqual([reader.name, [], true]);
    }
  }

  stage.scene('an engineer answers everything by keyboard, how sure and how much wanted apart from the level', async () => {
    const page = await play.page(erik);
    await page.goto('/my-assessment');
    const asked = await answerByKeys(page, ofErik);
    expect(asked.length).toBeGreaterThan(25);
    await page.getByText(`${asked.length} of ${asked.length} answered`).waitFor();
    await saved(page);
    const security = page.locator('[data-skill=security]');
    await attachEvidence(security, page);
    expect(await security.getByRole('button', { name: 'Sure', exact: true }).getAttribute('aria-pressed')).toBe('true');
    expect(await security.getByRole('button', { name: 'More', exact: true }).getAttribute('aria-pressed')).toBe('true');
  });

  stage.scene('others answer too: one submits a little, the late one leaves a draft', async () => {
    const page = await play.page(mia);
    await page.goto('/my-assessment');
    await answerByKeys(page, () => ({ key: '2' }), 3);
    await saved(page);
    const late = await play.page(sam);
    await late.goto('/my-assessment');
    await answerByKeys(late, () => ({ key: '1', comment: samSaid }), 1);
    await saved(late);
  });

  stage.scene('a manager rates one skill of all, then all skills of one, and submits first', async () => {
    const { page, complaints } = await play.visitor(petra);
    await page.goto('/rate');
    await page.getByText('One skill of all', { exact: true }).click();
    await goTo(page, 'Skill', 'Security');
    expect(await answerByKeys(page, () => ({ key: '3' }))).toEqual([erik.name, mia.name]);
    await saved(page);
    await page.getByText('All skills of one person', { exact: true }).click();
    await goTo(page, 'Person', erik.name);
    await answerByKeys(page, byPetra);
    await saved(page);
    await submitRatingsOf(page, erik.name);
    await page.getByText(`Waiting for ${erik.name}, who has not submitted yet.`).waitFor();
    expect(complaints).toEqual([]);
  });

  stage.scene('while one side alone has submitted nobody is told anything, on no page and in no answer', async () => {
    await (await play.witness(erik)).read('/my-assessment', '/me', '/me/history', play.conversation, '/conversations');
    await (await play.witness(petra)).read('/team-readiness', '/rate', `/people/${play.id(erik)}`, `/people/${play.id(erik)}/history`, play.conversation, '/conversations');
    await (await play.witness(hr)).read(`/cycles/${play.cycleId}`, `/people/${play.id(erik)}`, play.conversation, '/conversations');
    await expectNothingOf(petraSaid, [erik, mia, sam, hr]);
    await expectNothingOf(erikSaid, [petra, mia, sam, hr]);
    await expectNothingOf(whatWasDone, [petra, mia, sam, hr]);
    // It would have been heard: each has heard their own.
    expect((await play.witness(erik)).heardOf(erikSaid)).not.toEqual([]);
    expect((await play.witness(petra)).heardOf(petraSaid)).not.toEqual([]);
    expect(await play.cell(petra, 'Security')).toContain('no level known');
  });

  stage.scene('the second submits, and at once both see both', async () => {
    const page = await play.page(erik);
    await page.goto('/my-assessment');
    await submitOwn(page);
    await page.getByRole('link', { name: 'See both sides' }).waitFor();
    await (await play.witness(erik)).read(play.conversation);
    expect((await play.witness(erik)).heardOf(petraSaid)).not.toEqual([]);
    await (await play.witness(petra)).read(play.conversation);
    expect((await play.witness(petra)).heardOf(erikSaid)).not.toEqual([]);
    await expectNothingOf(erikSaid, [mia, sam]);
  });

  stage.scene('the levels count, and are confirmed by the manager', async () => {
    const page = await play.page(petra);
    await page.goto('/matrix');
    await page.getByRole('gridcell', { name: `${erik.name}, Security: level 2.6 of 3 required, short by 0.4, confirmed` }).waitFor();
  });
}
