import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { violationsOf } from '../support/axe.ts';
import { openDemoHouse } from '../support/demo-house.ts';
import { root } from '../support/folders.ts';
import { describeInOwnHouse } from '../support/house.ts';
import { answerTo, openPerson, questionsOf } from '../support/person.ts';
import { Stage } from '../support/stage.ts';
import { amara, priya } from './people.ts';

describeInOwnHouse('the readiness page of the demo’s people', () => {
  const stage = new Stage({ name: 'demo readiness', open: openDemoHouse, shared: true });

  /** A person's page, as their manager opens it. */
  const look = async (name: string): Promise<Page> => {
    const visitor = await stage.visitor('Priya');
    if (visitor.page.url() === 'about:blank') await visitor.signIn(priya);
    await openPerson(visitor.page, name);
    return visitor.page;
  };
  const whatIf = (page: Page) => page.getByRole('complementary', { name: 'What if?' });

  stage.scene('says of somebody one step away what that step is, in the first sentence', async () => {
    const page = await look('Amara Okafor');
    expect(await questionsOf(page)).toEqual([
      'Where Amara Okafor stands', 'What stands in the way', 'The smallest plan', 'How sure this is, and why', 'What other published rules would say', 'Evidence', 'Certificates',
    ]);
    const where = await answerTo(page, 'Where Amara Okafor stands').innerText();
    expect(where).toContain('Ready if');
    expect(where).toContain('Amara Okafor is one step from ready for Senior Backend Developer: one must-have is not fulfilled (Distributed systems). The least that would change it: raise Distributed systems from 2 to 3.');
    expect(where).toMatch(/98 of 100, somewhere between \d+ and \d+/);
    expect(where).toContain('A human decides');
    expect(await answerTo(page, 'What stands in the way').innerText()).toContain('Short by one level. Level 3 (Practitioner) is asked for; it stands at 2.');
    expect(await answerTo(page, 'The smallest plan').innerText()).toMatch(/When this is done\s+Ready\s+100 of 100/);
  });

  stage.scene('says of somebody with a failed gate every reason, whatever the score', async () => {
    const page = await look('Tomás Herrera');
    const where = await answerTo(page, 'Where Tomás Herrera stands').innerText();
    expect(where).toContain('Not yet');
    expect(where).toContain('one must-have is not fulfilled (Security). The least that would change it: raise Security from 2 to 3, bring evidence for Security and hold it for two more cycles.');
    const way = await answerTo(page, 'What stands in the way').innerText();
    expect(way).toContain('A high score elsewhere does not make up for a must-have.');
    expect(way).toMatch(/Evidence is missing\. One accepted item must have: security filled in; at least 5 of 7 points\./);
    expect(way).toMatch(/Not held long enough\. Not met in any of the last three closed cycles; two are needed/);
    expect(await answerTo(page, 'What other published rules would say').innerText()).toContain('So none of these numbers shows that Security is not fulfilled.');
  });

  stage.scene('says of somebody with too little data that nobody can say, and what to have rated', async () => {
    const page = await look('Chiara Romano');
    const where = await answerTo(page, 'Where Chiara Romano stands').innerText();
    expect(where).toContain('Not enough data to say');
    expect(where).toMatch(/Nobody can say yet where Chiara Romano stands .*: only \d+ % of what it asks for is rated, and 60 % must be\. Missing ratings are not counted as zero\./);
    expect(await answerTo(page, 'The smallest plan').innerText()).toMatch(/Have \d+ skills rated/);
  });

  stage.scene('is the same page for the person themselves', async () => {
    const visitor = await stage.visitor('Amara');
    await visitor.signIn(amara, '/me');
    const where = answerTo(visitor.page, 'Where you stand');
    await where.waitFor();
    expect(await where.innerText()).toContain('You are one step from ready for Senior Backend Developer');
    expect(visitor.complaints).toEqual([]);
  });

  stage.scene('supposes by keyboard, and nothing of it stays', async () => {
    const page = await look('Tomás Herrera');
    await page.getByRole('button', { name: /^What if\?/ }).focus();
    await page.keyboard.press('Enter');
    const panel = whatIf(page);
    await panel.getByText('Nothing is saved, and nobody sees it.').waitFor();
    await panel.getByRole('group', { name: /^Security/ }).getByRole('radio', { name: 'Level 3, asked for' }).focus();
    await page.keyboard.press('Space');
    await panel.getByText(/^One supposition\. Still “Not yet”|^One supposition\. From “Not yet” to “Ready if”/).first().waitFor();
    await panel.getByRole('button', { name: 'Suppose the smallest plan is done' }).click();
    await panel.getByText(/^Three suppositions\. From “Not yet” to “Ready”/).first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.reload();
    await answerTo(page, /^Where /).waitFor();
    expect(await answerTo(page, /^Where /).innerText()).toContain('Not yet');
    expect(await whatIf(page).count()).toBe(0);
  });

  stage.scene('gives the file from which anybody computes the same number', async () => {
    const page = await look('Amara Okafor');
    await page.getByText('comes to the same numbers').waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download what was scored' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('readiness-senior-backend-developer.json');
    const { stdout } = await promisify(execFile)(process.execPath, ['tools/score/score.ts', await download.path()], { cwd: root });
    const result = JSON.parse(stdout) as { state: string; score: number };
    expect(result.state).toBe('READY_IF');
    expect(await answerTo(page, /^Where /).innerText()).toContain(`${Math.round(result.score)} of 100`);
  });

  stage.scene('fits 320 px, with what-if from below', async () => {
    const page = await look('Amara Okafor');
    await page.setViewportSize({ width: 320, height: 720 });
    // Opened at this size: what slides away from a page that becomes narrow is wider than it for a moment.
    await page.reload();
    await answerTo(page, /^Where /).waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(320);
    await page.getByRole('button', { name: /^What if\?/ }).click();
    await page.getByRole('dialog').getByText('Nothing is saved, and nobody sees it.').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});
