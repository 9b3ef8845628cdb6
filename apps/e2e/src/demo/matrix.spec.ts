import { openDemoHouse } from '../support/demo-house.ts';
import { describeInOwnHouse } from '../support/house.ts';
import { cellOf, openMatrix, peopleInOrder, rowOf, sentenceOf, skillsInOrder, wordsOf } from '../support/matrix.ts';
import { Stage } from '../support/stage.ts';
import { priya } from './people.ts';

describeInOwnHouse('the matrix of the demo’s manager', () => {
  const stage = new Stage({ name: 'demo matrix', open: openDemoHouse, shared: true });

  const enter = async (search = '') => {
    const visitor = await stage.visitor('Priya');
    if (visitor.page.url() === 'about:blank') await visitor.signIn(priya);
    await openMatrix(visitor.page, search);
    return visitor.page;
  };

  stage.scene('says at first glance how the team stands', async () => {
    const page = await enter();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Payments toward Senior Backend Developer');
    expect(await sentenceOf(page)).toMatch(/^[1-9] of 9 reach(es)? every level asked for; [1-9] are below level in security\.$/);
    expect(await skillsInOrder(page)).toContain('Security');
    expect((await skillsInOrder(page))[0]).toBe('Security');
    expect(await peopleInOrder(page)).toHaveLength(9);
  });

  stage.scene('explains its shapes, which say the same as its colours', async () => {
    const page = await enter();
    const legend = page.getByRole('list', { name: 'Legend' });
    const samples = await legend.getByRole('listitem').allInnerTexts();
    for (const words of ['Meets', 'Exceeds', 'Short by 1', 'Unknown', 'No opportunity', 'Not applicable', 'Must-have']) expect(samples.join('|')).toContain(words);
    const shapes = new Map<string, string>();
    for (const state of ['met', 'exceeds', 'short', 'unknown', 'no-opportunity', 'not-applicable']) {
      const sample = await legend.locator(`svg[data-state="${state}"] path`).first().getAttribute('d');
      shapes.set(state, sample ?? '');
      const inGrid = page.getByRole('grid').locator(`svg[data-state="${state}"] path`);
      if ((await inGrid.count()) > 0) expect(await inGrid.first().getAttribute('d')).toBe(sample);
    }
    expect(new Set(shapes.values()).size).toBe(6);
  });

  stage.scene('shows someone one step from ready, someone with a failed gate, someone with too little data', async () => {
    const page = await enter();
    const [, met, of] = /meets (\d+) of (\d+), score [\d.]+$/.exec(await wordsOf(rowOf(page, 'Amara Okafor')))!;
    expect(Number(of) - Number(met)).toBe(1);
    const [, score] = /score ([\d.]+)$/.exec(await wordsOf(rowOf(page, 'Tomás Herrera')))!;
    expect(Number(score)).toBeGreaterThan(90);
    expect(await wordsOf(cellOf(page, 'Tomás Herrera', 'Security'))).toMatch(/of 3 required, short by /);
    expect(await wordsOf(page.getByRole('columnheader', { name: /^Security: / }))).toMatch(/must-have$/);
    expect(await wordsOf(rowOf(page, 'Chiara Romano'))).toMatch(/of only \d+ % of the track known$/);
    expect(await rowOf(page, 'Chiara Romano').innerText()).toMatch(/\d+\?/);
    expect(await wordsOf(cellOf(page, 'Chiara Romano', 'Security'))).toContain('no level known');
    // One skill that one person alone holds: the rest of the team has not reached what an architect needs.
    await openMatrix(page, '?track=architect&skill=technical+strategy');
    const holders = await page.getByRole('gridcell', { name: /, Technical strategy: .*(meets|exceeds)/ }).locator('.wm-visually-hidden').allInnerTexts();
    expect(holders).toEqual([expect.stringMatching(/^Kwame Mensah, /)]);
  });

  stage.scene('is walked by keyboard: arrows, Enter opens beside the grid, Escape closes', async () => {
    const page = await enter();
    const [first, second] = await peopleInOrder(page);
    const [one, two] = await skillsInOrder(page);
    await cellOf(page, first!, one!).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await wordsOf(page.locator(':focus'))).toMatch(new RegExp(`^${second}, ${two}: `));
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: `${second}, ${two}` });
    await panel.getByText('Who rated when').waitFor();
    await panel.getByText(/^(Now and required|Required): \d /).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await wordsOf(page.locator(':focus'))).toMatch(new RegExp(`^${second}, ${two}: `));
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: second, level: 1 }).waitFor();
    await page.goBack();
    await page.getByRole('grid').waitFor();
  });

  stage.scene('keeps in the address what is chosen', async () => {
    const page = await enter();
    await page.getByRole('searchbox', { name: 'Find a person' }).fill('tomas');
    await page.getByRole('searchbox', { name: 'Find a skill' }).fill('c');
    await page.getByText('Must-haves', { exact: true }).click();
    await page.getByText('Gap', { exact: true }).click();
    await page.getByRole('button', { name: 'Sort' }).click();
    await page.getByRole('menuitemradio', { name: 'In the order of the track' }).click();
    await page.getByRole('combobox', { name: 'Track' }).click();
    await page.getByRole('option', { name: 'Technical Lead' }).click();
    await page.getByRole('grid', { name: 'Payments toward Technical Lead' }).waitFor();
    for (const part of ['person=tomas', 'skill=c', 'must=1', 'view=gap', 'skills=track', 'track=technical-lead']) expect(page.url()).toContain(part);
    const before = [await peopleInOrder(page), await skillsInOrder(page)];
    await page.reload();
    await page.getByRole('grid', { name: 'Payments toward Technical Lead' }).waitFor();
    expect([await peopleInOrder(page), await skillsInOrder(page)]).toEqual(before);
    expect(before[0]).toEqual(['Tomás Herrera']);
    expect(await page.getByRole('searchbox', { name: 'Find a person' }).inputValue()).toBe('tomas');
    expect(await page.getByRole('radio', { name: 'Gap' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'Must-haves' }).isChecked()).toBe(true);
  });

  stage.scene('sorts by a skill, lowest first', async () => {
    const page = await enter();
    await page.getByRole('columnheader', { name: /^Security: / }).click();
    await page.locator('[role=columnheader][aria-sort=ascending]').waitFor();
    const words = await page.getByRole('gridcell', { name: /, Security: / }).locator('.wm-visually-hidden').allInnerTexts();
    const levels = words.map((text) => Number(/level ([\d.]+) /.exec(text)?.[1] ?? 99));
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    expect(new Set(levels).size).toBeGreaterThan(2);
  });

  stage.scene('keeps names and headings in view while it scrolls', async () => {
    const page = await enter();
    await page.setViewportSize({ width: 900, height: 480 });
    // Opened at this size: the navigation slides away from a page that becomes narrow, and takes the grid with it.
    const grid = await openMatrix(page, '?beneath=1&track=architect');
    const corner = await page.getByRole('columnheader', { name: 'Person' }).boundingBox();
    const heading = page.getByRole('row').first();
    const top = (await heading.boundingBox())!.y;
    await grid.evaluate((element) => element.scrollTo({ left: 600, top: 200 }));
    await page.locator('[role=columnheader][aria-colindex="12"]').waitFor();
    expect(await page.getByRole('columnheader', { name: 'Person' }).boundingBox()).toEqual(corner);
    expect((await heading.boundingBox())!.y).toBe(top);
    const name = page.getByRole('rowheader', { name: /^Chiara Romano: / });
    expect((await name.boundingBox())!.x).toBe(corner!.x);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  stage.scene('fits a phone: nothing wider than the page, details come from below', async () => {
    const page = await enter();
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['/matrix', '/my-assessment', '/me', '/framework']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByText(/^(Fetching|Opening)/).first().waitFor({ state: 'detached' });
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    }
    await openMatrix(page);
    await page.getByRole('gridcell', { name: /^\S+ \S+, Security: / }).first().click();
    await page.getByRole('dialog').getByRole('link', { name: /^Open / }).waitFor();
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  stage.scene('follows the system into the dark, and the choice of the menu', async () => {
    const page = await enter();
    const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const light = await ground();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
    await page.waitForFunction(`getComputedStyle(document.body).backgroundColor !== '${light}'`);
    await page.getByRole('button', { name: 'Account menu' }).click();
    await page.getByRole('menuitemradio', { name: 'Light' }).click();
    await page.locator('html[data-mantine-color-scheme=light]').waitFor();
    await page.reload();
    await page.getByRole('grid').waitFor();
    expect(await ground()).toBe(light);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  stage.scene('has had nothing to complain of', async () => {
    expect((await stage.visitor('Priya')).complaints).toEqual([]);
  });
});
