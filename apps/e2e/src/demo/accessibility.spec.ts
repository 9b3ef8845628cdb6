import type { Page } from 'playwright-core';
import { violationsOf } from '../support/axe.ts';
import { openDemoHouse } from '../support/demo-house.ts';
import { describeInOwnHouse, type SignIn } from '../support/house.ts';
import { Stage } from '../support/stage.ts';
import { alex, amara, helen, priya } from './people.ts';

const everyone: readonly { role: string; who: SignIn; paths: readonly string[] }[] = [
  { role: 'engineer', who: amara, paths: ['/my-assessment', '/me', '/plan', '/talk', '/me/cases', '/cases', '/learning', '/conversations', '/framework', '/framework?show=tracks', '/scoring-settings', '/matrix', '/nowhere'] },
  { role: 'manager', who: priya, paths: ['/matrix', '/matrix?track=architect&view=gap&beneath=1', '/rate', '/my-assessment', '/me', '/me/history', '/plans', '/cases', '/learning', '/conversations'] },
  { role: 'HR', who: helen, paths: ['/people', '/people/import', '/cycles', '/conversations', '/report', '/matrix', '/team-readiness', '/plans', '/cases', '/plan-templates', '/learning', '/framework'] },
  { role: 'admin', who: alex, paths: ['/people', '/people/import', '/scoring-settings', '/report'] },
];

/** The page and what it fetches are there. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('[aria-busy=true], [data-loading], .mantine-Skeleton-root').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

describeInOwnHouse('every page can be read and used by everybody', () => {
  const stage = new Stage({ name: 'accessibility', open: openDemoHouse, shared: true });

  /** Finds nothing in the light, nor in the dark. */
  async function expectNothing(page: Page, where: string, part?: string): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
      expect([where, colorScheme, await violationsOf(page, part)]).toEqual([where, colorScheme, []]);
    }
  }

  stage.scene('who signs in', async () => {
    const { page } = await stage.visitor('nobody');
    await page.goto('/sign-in');
    await settled(page);
    await expectNothing(page, '/sign-in');
    await page.goto('/welcome#token=none');
    await settled(page);
    await expectNothing(page, '/welcome');
    // It would find something, were there something.
    await page.evaluate('document.querySelector("main").append(document.createElement("button"))');
    expect(await violationsOf(page)).toEqual([expect.stringMatching(/^button-name: /)]);
    await stage.farewell('nobody');
  });

  for (const { role, who, paths } of everyone) {
    stage.scene(`as ${role}`, async () => {
      const visitor = await stage.visitor(role);
      await visitor.signIn(who);
      for (const path of paths) {
        await visitor.page.goto(path);
        await settled(visitor.page);
        await expectNothing(visitor.page, path);
      }
      expect(visitor.complaints).toEqual([]);
    });
  }

  stage.scene('a cell that is open, a person, and what comes up over a page', async () => {
    const { page, complaints } = await stage.visitor('manager');
    await page.goto('/matrix');
    await page.getByRole('gridcell', { name: /, Security: .*short by/ }).first().click();
    await page.getByText('Who rated when').waitFor();
    await settled(page);
    await expectNothing(page, 'an open cell');
    await page.getByRole('link', { name: /^Open / }).click();
    await page.getByRole('group', { name: 'Tracks' }).waitFor();
    await settled(page);
    await expectNothing(page, 'a person');
    await page.goto('/matrix');
    await page.getByRole('button', { name: 'Sort' }).click();
    await page.getByRole('menuitemradio', { name: 'Nearest to the track first' }).waitFor();
    await expectNothing(page, 'the sort menu', '[role=menu]');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Account menu' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
    await expectNothing(page, 'the account menu', '[role=menu]');
    expect(complaints).toEqual([]);
  });

  stage.scene('a conversation, disputed, with its dialogs', async () => {
    const { page, complaints } = await stage.visitor('manager');
    await page.goto('/conversations');
    await page.getByRole('link', { name: 'Kwame Mensah' }).first().click();
    await page.getByText(/^Disputed by Kwame Mensah/).waitFor();
    await settled(page);
    await expectNothing(page, 'a conversation');
    // Who rated is a party to it; HR is not.
    const hr = await stage.visitor('HR');
    await hr.page.goto(new URL(page.url()).pathname);
    await hr.page.getByRole('button', { name: /^Settle the dispute/ }).click();
    await hr.page.getByRole('dialog').waitFor();
    await expectNothing(hr.page, 'settling a dispute', '[role=dialog]');
    expect([...complaints, ...hr.complaints]).toEqual([]);
  });

  for (const [state, roles] of [['PANEL', ['engineer', 'manager', 'HR']], ['NOMINATED', ['engineer', 'manager']], ['DECIDED', ['HR']], ['TOLD', ['manager', 'HR']], ['APPEALED', ['HR']]] as const) {
    stage.scene(`a promotion case that is ${state.toLowerCase()}`, async () => {
      for (const role of roles) {
        const { page, context, complaints } = await stage.visitor(role);
        const answer = await context.request.post('/graphql', { data: { query: `{ promotionCases(state: ${state}) { id } }` } });
        const { data } = (await answer.json()) as { data: { promotionCases: { id: string }[] } };
        expect([role, state, data.promotionCases.length > 0]).toEqual([role, state, true]);
        await page.goto(`/cases/${data.promotionCases[0]?.id}`);
        await settled(page);
        await expectNothing(page, `a case, ${state}, as ${role}`);
        expect(complaints).toEqual([]);
      }
    });
  }

  stage.scene('dialogs of HR', async () => {
    const { page, complaints } = await stage.visitor('HR');
    await page.goto('/cycles');
    await page.getByRole('button', { name: 'Open a cycle' }).click();
    await page.getByRole('dialog').waitFor();
    await expectNothing(page, 'opening a cycle');
    await page.goto('/people');
    await page.getByRole('button', { name: 'Invite Amara Okafor' }).click();
    await page.getByRole('dialog').waitFor();
    await expectNothing(page, 'an invitation');
    expect(complaints).toEqual([]);
  });

  stage.scene('on a phone', async () => {
    const { page } = await stage.visitor('manager');
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['/matrix', '/my-assessment', '/me', '/cases', '/plans']) {
      await page.goto(path);
      await settled(page);
      await expectNothing(page, `${path}, 390 px`);
    }
  });
});
