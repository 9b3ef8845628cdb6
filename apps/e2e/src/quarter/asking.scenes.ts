import { importFile, publishFramework } from '../story/organisation.ts';
import type { SignIn } from '../support/house.ts';
import { addLate, openCyclePage, planCycle } from './cycle.ts';
import { letEverybodyIn } from './entering.ts';
import { domain, erik, everybody, hr, password, peopleFile, sam } from './people.ts';
import { cycleName, type Play } from './play.ts';

const admin: SignIn = { email: `ada@${domain}`, password };

/** HR plans the quarter, it opens, and somebody comes in late. */
export function tellTheAsking(play: Play): void {
  const { stage } = play;

  stage.scene('an organisation with its people, all of whom are in', async () => {
    const ada = await stage.visitor('admin');
    await ada.signIn((await stage.house.makeOrganisation('Quarter', admin))!);
    await importFile(ada, peopleFile);
    play.known(await letEverybodyIn(stage, ada));
    // From here on everything is heard that anybody is told.
    for (const person of everybody) await play.witness(person);
    expect(ada.complaints).toEqual([]);
  });

  stage.scene('HR plans a blind cycle for two teams; while it is planned nobody is asked', async () => {
    const helen = await play.visitor(hr);
    await publishFramework(helen);
    await planCycle(helen.page, { name: cycleName, teams: ['Payments', 'Search'] });
    await play.findCycle(hr);
    const page = await play.page(erik);
    await page.goto('/my-assessment');
    await page.getByText('No assessment is open now').waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(helen.complaints).toEqual([]);
  });

  stage.scene('it opens, and HR sees whom it is for', async () => {
    const { page, complaints } = await play.visitor(hr);
    await openCyclePage(page, cycleName);
    await page.getByText('It has not opened yet').waitFor();
    await page.getByRole('button', { name: 'Open now' }).click();
    await page.getByRole('heading', { name: 'Completion by team' }).waitFor();
    await page.getByText(/^For Payments, Search: 5 people in it\.$/).waitFor();
    expect(complaints).toEqual([]);
  });

  stage.scene('somebody of another team is not asked until HR adds them', async () => {
    const page = await play.page(sam);
    await page.goto('/my-assessment');
    await page.getByText('No assessment is open now').waitFor();
    const helen = await play.visitor(hr);
    await addLate(helen.page, cycleName, sam);
    await page.reload();
    await page.getByRole('radio').first().waitFor();
    expect(helen.complaints).toEqual([]);
  });
}
