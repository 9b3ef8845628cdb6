import { importFile } from '../story/organisation.ts';
import { answerByKeys, goTo, saved, submitOwn, submitRatingsOf } from './answering.ts';
import { dayIn, reopenFor } from './cycle.ts';
import { erik, fileOfTheMove, hr, mia, nils, petra } from './people.ts';
import { cycleName, type Play } from './play.ts';

/** Somebody moves to another team in the middle of the cycle, and is given more time. */
export function tellTheMoves(play: Play): void {
  const { stage } = play;

  stage.scene('somebody moves by an import: who led them rates them no more, who leads them now does, and sees no draft', async () => {
    const ada = await stage.visitor('admin');
    await importFile(ada, fileOfTheMove(dayIn(0)));
    const page = await play.page(nils);
    await page.goto('/rate');
    await goTo(page, 'Person', mia.name);
    await page.getByText('0 of 29 rated').waitFor();
    const former = await play.page(petra);
    await former.goto('/rate');
    await former.getByRole('heading', { level: 1 }).waitFor();
    await former.waitForLoadState('networkidle');
    expect(await former.locator('main').innerText()).not.toContain(mia.name);
    expect(await former.locator('main').innerText()).toContain(erik.name);
  });

  stage.scene('the new lead’s word is what is shown beside hers', async () => {
    const { page, complaints } = await play.visitor(nils);
    await answerByKeys(page, () => ({ key: '3' }), 3);
    await saved(page);
    await submitRatingsOf(page, mia.name);
    const own = await play.page(mia);
    await own.goto('/my-assessment');
    await submitOwn(own);
    await own.getByRole('link', { name: 'See both sides' }).waitFor();
    const team = await play.teamOf(nils, 'Search');
    // What the former lead had begun counts for nothing.
    await page.goto(`/matrix?team=${team}&skill=security`);
    await page.getByRole('gridcell', { name: 'Mia Berg, Security: no level known, 3 required' }).waitFor();
    await page.goto(`/matrix?team=${team}&skill=system+design`);
    await page.getByRole('gridcell', { name: /^Mia Berg, System design: level 2\.7 of 3 required, .*, confirmed$/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  stage.scene('reopened for one person: what was shown stays until they submit again, then the newer counts', async () => {
    const helen = await play.visitor(hr);
    await reopenFor(helen.page, cycleName, mia);
    const page = await play.page(nils);
    await page.reload();
    await page.getByRole('gridcell', { name: /^Mia Berg, System design: level 2\.7 / }).waitFor();
    const own = await play.page(mia);
    await own.goto('/my-assessment');
    await answerByKeys(own, () => ({ key: '3' }), 1);
    await saved(own);
    await submitOwn(own);
    await page.getByRole('gridcell', { name: 'Mia Berg, System design: level 3 of 3 required, meets, confirmed' }).waitFor();
    expect(helen.complaints).toEqual([]);
  });
}
