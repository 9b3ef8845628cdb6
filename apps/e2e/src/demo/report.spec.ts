import { openDemoHouse } from '../support/demo-house.ts';
import { describeInOwnHouse } from '../support/house.ts';
import { openMatrix } from '../support/matrix.ts';
import { downloadReport, downloadWorkbook, tracksOnScreen } from '../support/report.ts';
import { Stage } from '../support/stage.ts';
import { helen } from './people.ts';

describeInOwnHouse('the report of the demo’s HR', () => {
  const stage = new Stage({ name: 'demo report', open: openDemoHouse, shared: true });

  stage.scene('shows how far it is while it comes', async () => {
    const visitor = await stage.visitor('Helen');
    const { page, context } = visitor;
    await visitor.signIn(helen, '/report');
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: 8_000, uploadThroughput: -1 });
    const report = downloadReport(page);
    await page.getByText(/^\d+ of 256 rows$/).waitFor();
    await page.getByRole('progressbar', { name: 'Rows downloaded' }).waitFor();
    await network.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
    const { rows, said } = await report;
    expect(rows).toHaveLength(256);
    expect(said).toContain('256 rows in ');
    expect(rows.some(({ Person }) => Person === 'Amara Diallo')).toBe(false);
    for (const row of rows) expect(row['Must-haves not fulfilled']).toBe(String(row['Failed gates']!.split(' / ').filter(Boolean).length));
  });

  stage.scene('says of everyone in a team, toward every track, what the screens say', async () => {
    const { page, complaints } = await stage.visitor('Helen');
    await openMatrix(page, '?track=senior-backend-developer');
    await page.getByRole('combobox', { name: 'Team' }).click();
    await page.getByRole('option', { name: 'Payments' }).click();
    await page.getByRole('grid', { name: /^Payments / }).waitFor();
    const team = new URL(page.url()).searchParams.get('team');
    const onScreen = (await page.getByRole('rowheader').locator('.wm-visually-hidden').allInnerTexts()).map((words) => {
      const [, name, met, of, score] = /^(.*): meets (\d+) of (\d+), score ([\d.]+)/.exec(words)!;
      // Near the score that is asked for the screen has tenths.
      return [name, met, of, Math.round(Number(score))].join();
    });
    await page.goto(`/report?track=senior-backend-developer&team=${team}`);
    const { rows } = await downloadReport(page);
    expect(rows.map((row) => [row.Person, row['Requirements met'], row.Requirements, row.Score].join()).sort()).toEqual(onScreen.sort());
    expect(complaints).toEqual([]);
  });

  stage.scene('and of one person what their page says', async () => {
    const { page } = await stage.visitor('Helen');
    await page.goto('/report');
    const { rows } = await downloadReport(page);
    await page.goto('/people?search=sofia');
    await page.getByRole('link', { name: 'Sofia Lindqvist' }).click();
    const onScreen = await tracksOnScreen(page);
    const inFile = rows.filter(({ Person }) => Person === 'Sofia Lindqvist');
    expect(inFile.map((row) => ({ track: row.Track, met: Number(row['Requirements met']), requirements: Number(row.Requirements), score: Number(row.Score), coverage: Number(row['Coverage %']) }))).toEqual(onScreen);
  });
  stage.scene('is the same as a workbook, which says what it is of; each that was taken stands in the log', async () => {
    const { page, complaints } = await stage.visitor('Helen');
    // Of an instant that does not move between the two.
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    await page.goto(`/report?asOf=${yesterday}&track=senior-backend-developer`);
    const { rows } = await downloadReport(page);
    await page.goto(`/report?asOf=${yesterday}&track=senior-backend-developer&format=xlsx`);
    const workbook = await downloadWorkbook(page);
    expect(rows.length).toBeGreaterThan(0);
    expect(workbook.rows).toEqual(rows);
    expect(workbook.about).toMatchObject({ Report: 'Readiness', Track: 'Senior Backend Developer', Team: 'Every team', 'Formula version': '1' });
    const log = page.getByRole('table', { name: 'Exports, newest first' });
    await log.getByText('Readiness, Workbook').first().waitFor();
    const [, newest, before] = await log.getByRole('row').allInnerTexts();
    expect([newest, before].map((line) => /Helen Marsh/.test(line ?? '') && /Whole/.test(line ?? ''))).toEqual([true, true]);
    expect(before).toContain('Readiness, CSV');
    expect(complaints).toEqual([]);
  });

  stage.scene('has as many of each state toward a track as the screen counts', async () => {
    const { page } = await stage.visitor('Helen');
    await page.goto('/report?track=senior-backend-developer');
    const table = page.getByRole('table', { name: /toward each track/ });
    await table.getByRole('cell').first().waitFor();
    const counted = await table.getByRole('cell').allInnerTexts();
    const { rows } = await downloadReport(page);
    expect(counted.map(Number)).toEqual(['READY', 'READY_IF', 'NOT_YET', 'NOT_ENOUGH_DATA'].map((state) => rows.filter(({ State }) => State === state).length));
  });
});
