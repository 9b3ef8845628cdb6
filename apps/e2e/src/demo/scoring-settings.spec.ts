import type { Page } from 'playwright-core';
import { violationsOf } from '../support/axe.ts';
import { describeInOwnHouse, startHouse } from '../support/house.ts';
import { answerTo } from '../support/person.ts';
import { Stage } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { alex, amara, helen } from './people.ts';

/** What is told of a change. */
const why = 'Ready has to mean more.';

// A house of its own: everybody in it is reckoned anew, and other specs read what the demo says.
const open = () => startHouse('scoring-settings', { env: { PORT: '4340' } });

describeInOwnHouse('how readiness is reckoned, in the demo', () => {
  const stage = new Stage({ name: 'scoring settings', open, inOrder: true });
  const score = (page: Page) => page.getByRole('textbox', { name: /^Ready: score of at least/ });

  const settingsOf = async (name: string, who: typeof helen): Promise<Page> => {
    const visitor = await stage.visitor(name);
    await visitor.signIn(who, '/scoring-settings');
    await visitor.page.getByRole('heading', { name: 'Versions' }).waitFor();
    return visitor.page;
  };

  /** The version of the settings that the own page names. */
  const namedOn = async (page: Page): Promise<string> => {
    await page.goto('/me');
    await answerTo(page, 'How sure this is, and why').waitFor();
    return (await page.locator('dt', { hasText: 'Rules of the organisation' }).first().locator('xpath=following-sibling::dd').textContent()) ?? '';
  };

  stage.scene('everybody reads the formula with its numbers, and changes nothing', async () => {
    const page = await settingsOf('Amara', amara);
    await page.getByText(/at least 80 % of the track is known, and the score is at least 85\.$/).waitFor();
    expect(await page.getByRole('button', { name: 'Change' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Readiness settings' }).count()).toBe(0);
    expect(await namedOn(page)).toBe('version 0');
  });

  stage.scene('HR raises the score: what is wrong is said first, then what it would do', async () => {
    const page = await settingsOf('Helen', helen);
    await page.getByRole('button', { name: 'Change' }).click();
    await score(page).fill('190');
    await page.getByRole('button', { name: 'Review the changes' }).click();
    await page.getByText('It has to be between 0 and 100.').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await score(page).fill('90');
    await page.getByRole('textbox', { name: 'Why?' }).fill(why);
    await page.getByRole('button', { name: 'Review the changes' }).click();
    const review = page.getByRole('dialog', { name: 'Put these settings in force?' });
    expect(await review.getByRole('list', { name: 'What changes' }).innerText()).toBe('Ready: score of at least: from 85 to 90');
    expect(await violationsOf(page)).toEqual([]);
    await review.getByRole('button', { name: 'Put in force now' }).click();
    await page.getByText('Version 1 is in force', { exact: true }).waitFor();
    await page.getByText(/and the score is at least 90 \(default 85\)\.$/).waitFor();
    const newest = page.getByRole('region', { name: 'Versions' }).getByRole('listitem').first();
    expect(await newest.innerText()).toMatch(new RegExp(`decided by Helen Marsh\\s+${why}\\s+Ready: score of at least: from 85 to 90`));
  });

  stage.scene('Amara’s page names the settings that it is reckoned by', async () => {
    const { page } = await stage.visitor('Amara');
    await until('Amara to be reckoned by version 1', async () => (await namedOn(page)) === 'version 1', 120_000);
  });

  stage.scene('who was about to change them too is shown what changed, and loses nothing', async () => {
    const page = await settingsOf('Alex', alex);
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('textbox', { name: /^Ready if/ }).fill('4');
    await page.getByRole('textbox', { name: 'Why?' }).fill('Longer plans.');
    const { page: other } = await stage.visitor('Helen');
    await other.getByRole('button', { name: 'Change' }).click();
    await score(other).fill('85');
    await other.getByRole('textbox', { name: 'Why?' }).fill('As it was.');
    await other.getByRole('button', { name: 'Review the changes' }).click();
    await other.getByRole('button', { name: 'Put in force now' }).click();
    await other.getByText('Version 2 is in force', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Review the changes' }).click();
    await page.getByRole('button', { name: 'Put in force now' }).click();
    await page.getByText('Helen Marsh changed the settings meanwhile: version 2 is in force').waitFor();
    expect(await page.getByRole('list', { name: 'What was changed meanwhile' }).innerText()).toBe('Ready: score of at least: from 90 to 85');
    expect(await page.getByRole('textbox', { name: /^Ready if/ }).inputValue()).toBe('4');
    expect(await score(page).inputValue()).toBe('85');
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await page.getByRole('dialog', { name: 'Throw away what you entered?' }).getByRole('button', { name: 'Throw it away' }).click();
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
  });

  stage.scene('fits a phone, and nobody’s page complained', async () => {
    const { page } = await stage.visitor('Helen');
    await page.setViewportSize({ width: 320, height: 800 });
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByText('Skills that are backend or system design', { exact: false }).last().click();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(320);
    expect(await violationsOf(page)).toEqual([]);
    for (const name of ['Amara', 'Helen', 'Alex']) expect((await stage.visitor(name)).complaints).toEqual([]);
  });
});
