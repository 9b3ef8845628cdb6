import type { Page } from 'playwright-core';
import { violationsOf } from '../support/axe.ts';
import { openDemoHouse } from '../support/demo-house.ts';
import { describeInOwnHouse } from '../support/house.ts';
import { openMatrix } from '../support/matrix.ts';
import { Stage } from '../support/stage.ts';
import { amara, ingrid, priya } from './people.ts';

const groups = ['Ready', 'Ready if', 'Not yet', 'Not enough data to say'];

async function openTeam(page: Page, search = ''): Promise<Page> {
  await page.goto(`/team-readiness${search}`);
  await page.getByRole('heading', { name: 'Who alone can do what' }).waitFor();
  return page;
}

/** The people of a group, in the order in which they stand; none where the group is not there. */
function peopleOf(page: Page, group: string): Promise<string[]> {
  return page.getByRole('table', { name: new RegExp(`^${group}: `) }).getByRole('rowheader').getByRole('link').allInnerTexts();
}

/** The row of a person, whatever the group. */
const rowOf = (page: Page, person: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader').getByRole('link', { name: person }) });

describeInOwnHouse('the demo’s manager asks who is ready', () => {
  const stage = new Stage({ name: 'demo team readiness', open: openDemoHouse, shared: true });

  const enter = async (search = '') => {
    const visitor = await stage.visitor('Priya');
    if (visitor.page.url() === 'about:blank') await visitor.signIn(priya);
    return openTeam(visitor.page, search);
  };

  stage.scene('the matrix leads to the same team in words, and back', async () => {
    const page = await enter();
    await openMatrix(page, '?track=technical-lead&beneath=1');
    await page.getByRole('link', { name: 'Who is ready' }).click();
    await page.getByRole('heading', { level: 1, name: 'Payments: who is ready for Technical Lead' }).waitFor();
    expect(new URL(page.url()).search).toBe('?track=technical-lead&beneath=1');
    await page.getByRole('link', { name: 'Skill by skill in the matrix' }).click();
    await page.getByRole('grid', { name: 'Payments toward Technical Lead' }).waitFor();
  });

  stage.scene('one sentence says how many are ready, who is near, and what holds most people back', async () => {
    const page = await enter();
    const sentence = await page.locator('header').getByRole('status').innerText();
    expect(sentence).toMatch(/^[1-9] of 9 (is|are) ready for Senior Backend Developer, [1-9] (is|are) one step away; .*security.* holds? most people back\.$/);
    expect(await page.getByText('A human decides.').isVisible()).toBe(true);
    expect(await page.locator('main').innerText()).not.toMatch(/potential/i);
  });

  stage.scene('everybody stands in one of four groups, by name, and in words', async () => {
    const page = await enter();
    const standing = await Promise.all(groups.map((group) => peopleOf(page, group)));
    expect(standing.flat()).toHaveLength(9);
    for (const people of standing) expect(people).toEqual(people.toSorted((one, other) => one.localeCompare(other, 'en')));
    expect(standing[3]).toEqual(['Chiara Romano']);
    // One gate of a must-have, however high the score.
    expect(standing[2]).toContain('Tomás Herrera');
    const tomas = await rowOf(page, 'Tomás Herrera').innerText();
    expect(tomas).toMatch(/Score 9\d of 100, between \d+ and \d+/);
    expect(tomas).toMatch(/Raise Security from 2 to 3.*hold it for 2 more cycles \(cost [\d.]+\)\./);
    expect(tomas).toContain('Security: below the level');
    const [ready] = standing[0]!;
    expect(await rowOf(page, ready!).innerText()).toContain('Nothing more is asked for.');
  });

  stage.scene('who is one step away is called out with the step, and a name leads to the person', async () => {
    const page = await enter();
    const near = page.getByRole('region', { name: /one step away$/ });
    expect(await near.getByRole('listitem').allInnerTexts()).toEqual([expect.stringMatching(/^Amara Okafor: Raise .* from 2 to 3 \(cost [\d.]+\)\.$/)]);
    await near.getByRole('link', { name: 'Amara Okafor' }).click();
    await page.getByRole('heading', { level: 1, name: 'Amara Okafor' }).waitFor();
    expect(page.url()).toContain('?track=senior-backend-developer');
    await page.goBack();
    await near.waitFor();
  });

  stage.scene('what holds people back is told by how many and why', async () => {
    const page = await enter();
    const back = page.getByRole('region', { name: 'What holds people back' });
    const rows = await back.getByRole('listitem').allInnerTexts();
    const kept = rows.map((row) => Number(/Keeps (\d+) of 9 from ready: \d/.exec(row)![1]));
    expect(kept).toEqual(kept.toSorted((one, other) => other - one));
    expect(rows.find((row) => row.startsWith('Security'))).toMatch(/Must-have\s+Keeps \d of 9 from ready: \d below level 3/);
    const before = rows.length;
    await back.getByRole('button', { name: /^Show all \d+$/ }).click();
    expect(await back.getByRole('listitem').count()).toBeGreaterThan(before);
  });

  stage.scene('who alone can do what, and what a leaving would cost: a supposition that is sent nowhere', async () => {
    const page = await enter('?track=architect');
    const alone = page.getByRole('region', { name: 'Who alone can do what' });
    expect(await alone.getByRole('list', { name: 'Reached by one person or nobody' }).getByRole('listitem').allInnerTexts()).toContain('Only Kwame Mensah reaches Technical strategy 3.');
    await page.waitForLoadState('networkidle');
    const writes: string[] = [];
    page.on('request', (request) => writes.push(request.postData()?.includes('mutation') ? request.url() : ''));
    await alone.getByRole('combobox', { name: 'Suppose that somebody left' }).click();
    await page.getByRole('option', { name: 'Kwame Mensah' }).click();
    expect(await alone.getByRole('status').innerText()).toMatch(/If Kwame Mensah left:\s+Nobody would reach Technical strategy 3\.[^]*Of the 8 left, /);
    expect(await alone.getByText('A supposition: it is kept nowhere and changes nothing.').isVisible()).toBe(true);
    expect([new URL(page.url()).search, writes.filter(Boolean)]).toEqual(['?track=architect', []]);
  });

  stage.scene('a group is sorted where one asks for it, by keyboard too', async () => {
    const page = await enter();
    const byName = await peopleOf(page, 'Not yet');
    const table = page.getByRole('table', { name: /^Not yet: / });
    await table.getByRole('button', { name: 'Score' }).focus();
    await page.keyboard.press('Enter');
    await table.locator('th[aria-sort=descending]').waitFor();
    const byScore = await peopleOf(page, 'Not yet');
    expect(byScore).not.toEqual(byName);
    expect(byScore.toSorted()).toEqual(byName.toSorted());
    const summary = table.locator('summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    await table.locator('details[open]').getByText(/^[^:]+: (below the level|not rated|not confirmed|evidence lacking)/).first().waitFor();
  });

  stage.scene('fits a phone, and offends nobody’s eyes', async () => {
    const page = await enter();
    for (const [width, colorScheme] of [[1440, 'light'], [1440, 'dark'], [390, 'dark'], [320, 'light']] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
      expect([width, await page.evaluate<number>('document.documentElement.scrollWidth')]).toEqual([width, width]);
      expect([width, colorScheme, await violationsOf(page)]).toEqual([width, colorScheme, []]);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  stage.scene('the head sees the teams beneath, with the team of each', async () => {
    const visitor = await stage.visitor('Ingrid');
    await visitor.signIn(ingrid);
    const page = await openTeam(visitor.page, '?beneath=1');
    expect(await page.locator('header').getByRole('status').innerText()).toMatch(/^\d+ of 37 are ready for /);
    expect(await rowOf(page, 'Amara Okafor').getByRole('rowheader').innerText()).toMatch(/Backend Developer · Payments$/);
    expect(visitor.complaints).toEqual([]);
  });

  stage.scene('it is not offered to those who lead nobody', async () => {
    const visitor = await stage.visitor('Amara');
    await visitor.signIn(amara);
    const { page } = visitor;
    await page.goto('/team-readiness');
    await page.getByRole('heading', { level: 1, name: 'This page is not for your role' }).waitFor();
    expect(await page.getByRole('link', { name: 'Team readiness' }).count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  });

  stage.scene('has had nothing to complain of', async () => {
    expect((await stage.visitor('Priya')).complaints).toEqual([]);
  });
});
